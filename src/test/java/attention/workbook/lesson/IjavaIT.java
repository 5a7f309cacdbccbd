package attention.workbook.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the notebooks through the original IJava kernel, whose folder the property {@code
 * workbook.ijava} names.
 */
@Tag("ijava")
class IjavaIT {
    /** Enough for a build at home: it shows text, HTML and a picture, and has two checks. */
    private static final String ONE = "02-softmax";

    @TempDir private Path folder;

    private NotebookRun kernel() throws IOException {
        Path ijava = Path.of(System.getProperty("workbook.ijava")).toAbsolutePath();
        Path kernel = Files.createDirectories(folder.resolve("kernels/ijava"));
        Files.writeString(
                kernel.resolve("kernel.json"),
                """
                {"argv": ["java", "%s", "-cp", "%s/lib/*", "io.github.spencerpark.ijava.IJava",
                          "{connection_file}"],
                 "display_name": "IJava", "language": "java", "interrupt_mode": "message"}
                """
                        .formatted(Kernel.QUICK_START, ijava));
        return Kernel.run("ijava", Map.of("JUPYTER_PATH", folder.toString()));
    }

    @TestFactory
    Stream<DynamicTest> every_notebook_shows_what_is_stored() throws IOException {
        boolean all = Boolean.getBoolean("workbook.ijava.all");
        return NotebookIT.sameAsStored(
                kernel(), StoredLesson.all().filter(it -> all || it.name().equals(ONE)).toList());
    }

    @Test
    void after_a_cell_that_does_not_compile_the_check_speaks_of_that_cell() throws IOException {
        NotebookIT.speaksOfTheNewestCell(kernel());
    }
}
