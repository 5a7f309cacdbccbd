package attention.workbook.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.check.Checker;
import attention.check.Register;
import attention.check.Settings;
import attention.check.Status;
import attention.check.boxes.Boxes;
import attention.workbook.home.Exit;
import attention.workbook.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("answers") // an edition cannot be made from an edition
class StudentEditionTest {
    private static final Path PROJECT = Path.of("").toAbsolutePath();

    private final Path folder;

    StudentEditionTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path edition() throws IOException {
        Path edition = folder.resolve("edition");
        new StudentEdition(new Home(PROJECT)).write(edition);
        return edition;
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).map(root::relativize).sorted().toList();
        }
    }

    @Test
    void nothing_in_it_that_a_learner_could_hand_in_passes_its_check() throws IOException {
        Path edition = edition();
        Set<String> found = new TreeSet<>();
        try (Boxes boxes = new Boxes()) {
            Checker checker = new Checker(Settings.USUAL, boxes);
            for (Path file : files(edition)) {
                String name = Checker.nameOf(file);
                if (name.startsWith("My") && Register.get().find(name).isPresent()) {
                    found.add(name);
                    Status status = checker.ofFile(name, edition.resolve(file)).status();
                    assertNotEquals(Status.PASS, status, file.toString());
                }
            }
        }
        assertEquals(
                Register.get().all().stream()
                        .map(it -> it.className())
                        .collect(Collectors.toCollection(TreeSet::new)),
                found);
    }

    @Test
    void no_file_of_it_is_a_solution_or_an_attempt_under_another_name() throws IOException {
        Path edition = edition();
        Set<String> answers = new TreeSet<>();
        for (Path file : files(PROJECT.resolve("solutions"))) {
            answers.add(Files.readString(PROJECT.resolve("solutions").resolve(file)));
        }
        assertFalse(answers.isEmpty());
        for (Path file : files(edition)) {
            String name = file.getFileName().toString();
            assertFalse(
                    name.endsWith("AttemptsTest.java") && !name.equals("ExerciseAttemptsTest.java"),
                    name);
            assertFalse(file.startsWith("src/test/java/attention/checks"), name);
            assertFalse(name.contains("HeldBack") && !file.startsWith("src/main/java"), name);
            assertFalse(name.equals("why.md"), file.toString());
            if (name.endsWith(".java") || name.endsWith(".md")) {
                String text = Files.readString(edition.resolve(file));
                assertFalse(answers.contains(text), file.toString());
            }
        }
    }

    @Test
    void exercises_are_pristine_and_the_launcher_can_be_started() throws IOException {
        Path edition = edition();
        Path stubs = edition.resolve("src/main/resources/stubs");
        assertEquals(files(stubs), files(edition.resolve("exercises")));
        for (Path file : files(stubs)) {
            assertEquals(
                    -1,
                    Files.mismatch(
                            stubs.resolve(file), edition.resolve("exercises").resolve(file)));
        }
        assertTrue(Files.isExecutable(edition.resolve("workbook")));
        assertTrue(StudentEdition.is(new Home(edition)));
        assertFalse(Files.exists(edition.resolve("target")));
        assertFalse(Files.exists(edition.resolve(".git")));
    }

    @Test
    void what_is_in_the_way_is_named_and_stays() throws IOException {
        StudentEdition edition = new StudentEdition(new Home(PROJECT));
        Files.writeString(folder.resolve("mine"), "my own");
        refuses("is there already", edition, folder);
        refuses("is there already", edition, folder.resolve("mine"));
        refuses("inside the workbook", edition, PROJECT.resolve("target/edition"));
        assertEquals("my own", Files.readString(folder.resolve("mine")));
        assertEquals(1, files(folder).size(), "no draft is left");
    }

    @Test
    void an_edition_makes_no_edition_and_has_no_solutions() throws IOException {
        Home home = new Home(edition());
        refuses("student edition already", new StudentEdition(home), folder.resolve("second"));
        assertFalse(Files.exists(home.solutions()));
        String sentence =
                StudentEdition.hasNoSolution(Register.get().find("Softmax").orElseThrow())
                        .sentence();
        assertTrue(sentence.endsWith("./workbook hint Softmax."), sentence);
    }

    private static void refuses(String words, StudentEdition edition, Path target) {
        Exit exit = assertThrows(Exit.class, () -> edition.write(target));
        assertTrue(exit.sentence().contains(words), exit.sentence());
        assertEquals(2, exit.code().number());
    }
}
