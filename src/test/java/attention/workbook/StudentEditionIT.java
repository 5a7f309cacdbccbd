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
            "RegisterTest,LayerTest,CheckerTest,LessonLintTest,AnswersInLessonsTest,OutcomesTest";

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

        Result built = in(edition, whole, maven());
        assertEquals(0, built.code(), built.all());
        assertTrue(built.out().matches("(?s).*Tests run: [1-9].*BUILD SUCCESS.*"), built.all());
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

    private static List<String> maven() {
        List<String> command = new ArrayList<>(List.of("mvn", "-o", "-B", "-ntp", "-Pworkbook"));
        command.addAll(List.of("-Dmaven.test.skip=false", "-Dtest=" + TESTS, "package"));
        return command;
    }

    private static Result in(Path folder, TemporaryWorkbook whole, List<String> command)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("env", "-C", folder.toString()));
        all.addAll(command);
        return whole.run(all);
    }
}
