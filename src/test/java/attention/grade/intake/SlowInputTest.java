package attention.grade.intake;

import static attention.grade.intake.Handed.code;
import static attention.grade.intake.Handed.open;
import static attention.grade.intake.Handed.told;
import static attention.grade.intake.Handed.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.check.Register;
import attention.check.source.Nearest;
import attention.check.source.SourceText;
import attention.grade.Learner;
import attention.grade.Stubs;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Input that was chosen to take long. The limits of time here are for searches that go back, which
 * would take minutes or hours; all of these take a fraction of a second.
 */
@Timeout(60)
class SlowInputTest {
    @TempDir private Path place;

    private static Stream<Arguments> texts() {
        int n = Sizes.LARGEST_FILE;
        return Stream.of(
                        "import \n",
                        "import ",
                        "\nimport x",
                        "package ",
                        "/*",
                        "/**/",
                        "//",
                        "\"",
                        "\"\"\"",
                        "'\\",
                        "class ",
                        "class MySoftmax ",
                        "class A{",
                        "{",
                        "}",
                        "@",
                        " ",
                        "\n",
                        "\t\r\n",
                        "a",
                        "a.",
                        "(",
                        "<",
                        "\\u",
                        "é")
                .map(piece -> Arguments.of(piece, piece.repeat(n / piece.length())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void every_search_in_a_text_is_done_in_one_pass(String piece, String text) throws IOException {
        List<Consumer<String>> searches =
                List.of(
                        it -> Stubs.untouched(Register.get().exercises().get(0), it),
                        SourceText::classes,
                        SourceText::codeOnly,
                        it -> Nearest.to(it, List.of("MySoftmax", "MyConcat")));
        searches.forEach(it -> it.accept(text));
        write(place.resolve("ada/MySoftmax.java"), text);
        write(place.resolve("ada/Other.java"), text);
        assertTrue(told(open(place, Roster.NONE).get("ada")).contains("MySoftmax.java"));
    }

    @Test
    void a_hole_of_gigabytes_is_not_read() throws IOException {
        write(place.resolve("ada.tar.gz"), Handed.sparse(200, 8L << 30));
        write(place.resolve("ben/MySoftmax.java"), code("Softmax"));
        var all = open(place, Roster.NONE);
        assertEquals("Softmax in MySoftmax.java\n", told(all.get("ben")));
        assertTrue(
                told(all.get("ada"))
                        .startsWith("hole0.java: It is packed in a way that is not read"),
                told(all.get("ada")));
    }

    @Test
    void what_a_tar_says_of_all_its_files_is_not_kept_for_each() throws IOException {
        write(place.resolve("ada.tar.gz"), Handed.global(300_000, 50_000));
        assertEquals("Softmax in MySoftmax.java\n", told(open(place, Roster.NONE).get("ada")));
    }

    @Test
    void notebooks_with_more_text_than_anybody_writes_are_left_out() throws IOException {
        String cell =
                "{\"cells\": [{\"cell_type\": \"code\", \"source\": \"// "
                        + "x".repeat(1_000_000)
                        + "\"}]}";
        for (int k = 10; k < 30; k++) {
            write(place.resolve("ada/" + k + ".ipynb"), cell);
        }
        write(place.resolve("ada/MySoftmax.java"), code("Softmax"));
        String told = told(open(place, Roster.NONE).get("ada"));
        assertTrue(told.startsWith("Softmax in MySoftmax.java\n"), told);
        assertTrue(told.contains("29.ipynb: It is left out: the notebooks"), told);
        assertFalse(told.contains("20.ipynb"), told);
    }

    @Test
    void what_is_not_read_in_time_is_told_and_the_next_one_is_read() {
        CountDownLatch never = new CountDownLatch(1);
        Parcel.Contents endless =
                () -> {
                    try {
                        never.await();
                    } catch (InterruptedException stopped) {
                        throw new IllegalStateException(stopped);
                    }
                    return new Raw();
                };
        Learner ada = new Learner("ada", "", "");
        Parcel parcel = new Parcel(ada, "ada.zip", Optional.empty(), List.of(), endless);
        String told = told(parcel.open(Duration.ofMillis(10)));
        never.countDown();
        assertTrue(told.startsWith("ada.zip: It could not be read in time."), told);
    }

    @Test
    void a_library_that_runs_out_of_stack_is_told_to_one_learner() {
        Parcel.Contents deep = () -> deep(Integer.MAX_VALUE);
        Parcel parcel =
                new Parcel(
                        new Learner("ada", "", ""), "ada.tar", Optional.empty(), List.of(), deep);
        assertTrue(
                told(parcel.open()).startsWith("ada.tar: It cannot be read"), told(parcel.open()));
    }

    private static Raw deep(int steps) {
        return steps == 0 ? new Raw() : deep(steps - 1);
    }
}
