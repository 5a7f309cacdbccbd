package attention.workbook.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the lessons' scripts through plain {@code jshell}, as a reader without the launcher does.
 */
class JshellIT {

    @ParameterizedTest
    @MethodSource("attention.workbook.lesson.StoredLesson#all")
    void a_script_prints_the_text_and_what_the_notebook_shows(StoredLesson stored)
            throws IOException, InterruptedException {
        Path jshell = Kernel.JAVA_HOME.resolve("bin/jshell");
        Process process =
                new ProcessBuilder(
                                jshell.toString(),
                                "-J-Dfile.encoding=UTF-8",
                                "-R-Dfile.encoding=UTF-8",
                                "-R-Dstdout.encoding=UTF-8",
                                "-J-Dstdout.encoding=UTF-8",
                                "--class-path",
                                Kernel.JAR.toString(),
                                stored.files().script(stored.name()).toString())
                        .redirectErrorStream(true)
                        .start();
        process.getOutputStream().close();
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), printed);
        assertEquals(expected(stored), printed);
    }

    private static String expected(StoredLesson stored) {
        Map<String, String> shown = stored.shown();
        StringBuilder expected = new StringBuilder();
        for (Cell cell : stored.parsed().cells()) {
            if (cell.kind().runs()) {
                expected.append(shown.get(cell.id()));
            } else {
                expected.append('\n').append(JshellScript.printed(cell)).append("\n\n");
            }
        }
        return expected.toString();
    }
}
