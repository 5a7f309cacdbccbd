package attention.workbook.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the lessons' scripts through plain {@code jshell}, as a reader without the launcher does.
 */
class JshellIT {
    @TempDir Path folder = Path.of("");

    /** Some at once: JShell's own engine waits most of the time, but each takes two processes. */
    private static final int AT_ONCE = 8;

    @TestFactory
    Stream<DynamicTest> a_script_prints_the_text_and_what_the_notebook_shows() {
        ExecutorService scripts = Executors.newFixedThreadPool(AT_ONCE);
        Map<StoredLesson, Future<Integer>> running = new LinkedHashMap<>();
        StoredLesson.all()
                .forEach(stored -> running.put(stored, scripts.submit(() -> run(stored))));
        scripts.shutdown();
        return running.entrySet().stream()
                .map(
                        one ->
                                DynamicTest.dynamicTest(
                                        one.getKey().name(),
                                        () -> ends(one.getKey(), one.getValue())));
    }

    private int run(StoredLesson stored) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Kernel.JAVA_HOME.resolve("bin/jshell").toString(),
                                "-J-Dfile.encoding=UTF-8",
                                "-J-Dstdout.encoding=UTF-8",
                                "-J" + Kernel.QUICK_START,
                                "-R-Dfile.encoding=UTF-8",
                                "-R-Dstdout.encoding=UTF-8",
                                "-R" + Kernel.QUICK_START,
                                "--class-path",
                                Kernel.JAR.toString(),
                                stored.files().script(stored.name()).toString())
                        .redirectErrorStream(true)
                        .redirectOutput(printed(stored).toFile())
                        .start();
        process.getOutputStream().close();
        return process.waitFor();
    }

    private Path printed(StoredLesson stored) {
        return folder.resolve(stored.name() + ".txt");
    }

    private void ends(StoredLesson stored, Future<Integer> running) throws Exception {
        int code = running.get();
        String printed = StoredLesson.read(printed(stored));
        assertEquals(0, code, printed);
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
