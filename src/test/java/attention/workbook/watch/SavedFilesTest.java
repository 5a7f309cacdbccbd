package attention.workbook.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attention.workbook.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedFilesTest {

    @Test
    void answers_that_are_saved_are_noticed_once_and_other_files_never(@TempDir Path root)
            throws IOException {
        Path lesson = Files.createDirectories(root.resolve("exercises/02-softmax"));
        Files.writeString(lesson.resolve("MyKnown.java"), "known");
        SavedFiles saved = new SavedFiles(new Home(root)); // there is no folder my-notebooks
        assertEquals(List.of(), saved.sinceLastLook());
        Path answer = Files.writeString(lesson.resolve("MySoftmax.java"), "mine");
        Files.writeString(lesson.resolve("notes.txt"), "other");
        Files.createDirectory(lesson.resolve("MyFolder.java"));
        Files.createFile(lesson.resolve("MyEmpty.java"));
        assertEquals(List.of(answer.toAbsolutePath()), saved.sinceLastLook());
        assertEquals(List.of(), saved.sinceLastLook());
        Files.writeString(answer, "changed");
        assertEquals(List.of(answer.toAbsolutePath()), saved.sinceLastLook());
    }

    @Test
    void a_folder_that_cannot_be_looked_into_hides_no_other(@TempDir Path root) throws IOException {
        Path lesson = Files.createDirectories(root.resolve("exercises/02-softmax"));
        Path loop = root.resolve("exercises/01-loop"); // nobody can read it, not even root
        Files.createSymbolicLink(loop, Path.of("01-loop"));
        Path closed = Files.createDirectory(root.resolve("exercises/00-closed"));
        Files.setPosixFilePermissions(closed, Set.of());
        try {
            SavedFiles saved = new SavedFiles(new Home(root));
            Path answer = Files.writeString(lesson.resolve("MySoftmax.java"), "mine");
            assertEquals(List.of(answer.toAbsolutePath()), saved.sinceLastLook());
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
