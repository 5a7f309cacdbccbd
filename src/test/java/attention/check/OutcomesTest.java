package attention.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import attention.box.InProcess;
import attention.check.boxes.Boxes;
import attention.check.boxes.Limits;
import attention.normalize.Normalizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * One learner's class for each way in which a check can end, and its verdict word for word. {@code
 * -Dattention.golden=write} writes the verdicts anew.
 */
@Tag("answers")
class OutcomesTest {
    private static final Path CASES = Path.of("src/test/resources/attention/check/outcomes");
    private static final Limits SHORT =
            new Limits(
                    Duration.ofMillis(1_500),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(20),
                    Duration.ofDays(1));
    private static final Boxes BOXES = new Boxes();

    /** No object can be made of these, or the test's own process would be harmed. */
    private static final Set<String> BOX_ONLY =
            Set.of(
                    "comments-only",
                    "constructor-throws",
                    "constructor-with-parameters",
                    "does-not-compile",
                    "exits",
                    "fills-the-memory",
                    "loops",
                    "missing-brace",
                    "no-contract",
                    "package-line",
                    "prints",
                    "prints-a-flood",
                    "private-constructor",
                    "reads-input",
                    "unknown-name",
                    "writes-into-the-channel",
                    "wrong-class-name",
                    "wrong-signature");

    @AfterAll
    static void close() {
        BOXES.close();
    }

    @TestFactory
    Stream<DynamicTest> each_outcome_has_its_verdict_in_a_box() throws IOException {
        return cases().map(name -> dynamicTest(name, () -> sameInBox(name)));
    }

    @TestFactory
    Stream<DynamicTest> and_the_same_in_process() throws IOException {
        return cases().filter(name -> !BOX_ONLY.contains(name))
                .map(
                        name ->
                                dynamicTest(
                                        name,
                                        () -> assertEquals(golden(name, ""), inProcess(name))));
    }

    private static void sameInBox(String name) throws IOException {
        String verdict = inBox(name);
        assertEquals(golden(name, verdict), verdict);
    }

    private static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(it -> String.valueOf(it.getFileName())).sorted().toList().stream();
        }
    }

    private static String inBox(String name) {
        return new Checker(new Settings(1, SHORT, false), BOXES)
                .ofFile("Softmax", source(name))
                .text();
    }

    private static String inProcess(String name) throws IOException {
        String source = Files.readString(source(name));
        Object object = InProcess.object(Normalizer.class, "MySoftmax", source);
        return new Checker(new Settings(1, SHORT, false), BOXES).ofObject("Softmax", object).text();
    }

    private static Path source(String name) {
        return CASES.resolve(name).resolve("MySoftmax.java");
    }

    private static String golden(String name, String now) throws IOException {
        Path file = CASES.resolve(name).resolve("verdict.txt");
        if ("write".equals(System.getProperty("attention.golden")) && !now.isEmpty()) {
            Files.writeString(file, now + "\n");
        }
        return Files.readString(file).replace("\r\n", "\n").stripTrailing();
    }
}
