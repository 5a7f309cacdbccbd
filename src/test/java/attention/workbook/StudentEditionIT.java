package attention.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.workbook.TemporaryWorkbook.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A student edition builds, its tests pass, and a learner can work with it. */
@Tag("teacher")
@Tag("answers")
class StudentEditionIT {
    /** Those that read most of the tree, and one that is left out by its tag. */
    private static final String TESTS =
            "RegisterTest,LayerTest,CheckerTest,LessonLintTest,AnswersInOddLessonsTest,OutcomesTest";

    @Test
    void it_builds_its_tests_pass_and_it_checks(@TempDir Path folder) throws Exception {
        TemporaryWorkbook whole = new TemporaryWorkbook(folder.resolve("whole"));
        Path edition = folder.resolve("edition");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path project = Path.of("").toAbsolutePath();
        Result made =
                whole.run(
                        List.of(
                                java.toString(),
                                "-Dworkbook.home=" + project,
                                "-jar",
                                project.resolve("target/attention-workbook.jar").toString(),
                                "student-edition",
                                edition.toString()));
        assertEquals(0, made.code(), made.all());

        Result built = in(edition, whole, maven("-Pworkbook", "-Dtest=" + TESTS, "package"));
        assertEquals(0, built.code(), built.all());
        assertTrue(built.out().matches("(?s).*Tests run: [1-9].*BUILD SUCCESS.*"), built.all());
        asTests(edition, whole);
        Path state = Files.createDirectories(edition.resolve(".workbook"));
        for (String jar : List.of("attention-workbook.jar", "attention-workbook-api.jar")) {
            Files.copy(edition.resolve("target").resolve(jar), state.resolve(jar));
        }
        Files.writeString(state.resolve("built"), "");

        String launcher = edition.resolve("workbook").toString();
        Result check = in(edition, whole, List.of(launcher, "check", "Softmax"));
        assertEquals(1, check.code(), check.all());
        assertTrue(check.out().contains("still to write"), check.all());
        Result solution = in(edition, whole, List.of(launcher, "solution", "Softmax", "--yes"));
        assertEquals(2, solution.code(), solution.all());
        assertTrue(solution.err().contains("with your teacher"), solution.all());
    }

    /** {@code MyExercisesTest} as a learner runs it in a terminal: begun, and then wrong. */
    private static void asTests(Path edition, TemporaryWorkbook whole) throws Exception {
        List<String> command = maven("-Pworkbook,exercises", "-Dexercise=Softmax", "test");
        Result begun = in(edition, whole, command);
        assertEquals(0, begun.code(), begun.all());
        assertTrue(begun.out().contains("Tests run: 6, Failures: 0, Errors: 0, Skipped: 6"));
        Path answer = edition.resolve("exercises/02-softmax/MySoftmax.java");
        String stub = Files.readString(answer);
        Files.writeString(answer, stub.replaceAll("throw new Todo\\([^;]*;", "return scores;"));
        Result wrong = in(edition, whole, command);
        Files.writeString(answer, stub);
        assertEquals(1, wrong.code(), wrong.all());
        assertTrue(wrong.out().matches("(?s).*Tests run: 6, Failures: [1-9].*"), wrong.all());
    }

    private static List<String> maven(String... arguments) {
        List<String> command = new ArrayList<>(List.of("mvn", "-o", "-B", "-ntp"));
        command.add("-Dmaven.test.skip=false");
        command.addAll(List.of(arguments));
        return command;
    }

    private static Result in(Path folder, TemporaryWorkbook whole, List<String> command)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("env", "-C", folder.toString()));
        all.addAll(command);
        return whole.run(all);
    }
}
