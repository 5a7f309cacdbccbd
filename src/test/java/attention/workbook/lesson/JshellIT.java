package attention.workbook.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.check.Exercise;
import attention.check.Register;
import attention.workbook.home.Home;
import attention.workbook.terminal.TerminalText;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
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

    /** A workbook of its own, whose answers are still to write. */
    @BeforeEach
    void pristineExercises() throws IOException {
        for (Exercise exercise : Register.get().exercises()) {
            Path place =
                    folder.resolve("exercises")
                            .resolve(exercise.lesson().folder())
                            .resolve(exercise.className() + ".java");
            Files.createDirectories(place.getParent());
            Files.writeString(place, exercise.stub());
        }
    }

    private int run(StoredLesson stored) throws IOException, InterruptedException {
        // Made before, or jshell says that it has made them.
        Path preferences = folder.resolve(stored.name());
        Files.createDirectories(preferences.resolve(".java/.userPrefs"));
        Process process =
                new ProcessBuilder(
                                Kernel.JAVA_HOME.resolve("bin/jshell").toString(),
                                "-J-Dfile.encoding=UTF-8",
                                "-J-Dstdout.encoding=UTF-8",
                                "-J" + Kernel.QUICK_START,
                                "-R-Dfile.encoding=UTF-8",
                                "-R-Dstdout.encoding=UTF-8",
                                "-R" + Kernel.QUICK_START,
                                // Else all want one lock, in the home of who runs the tests.
                                "-J-Djava.util.prefs.userRoot=" + preferences,
                                "-R-D" + Home.PROPERTY + "=" + folder,
                                "--class-path",
                                Kernel.JAR.toString(),
                                stored.files().script(stored.name()).toString())
                        .redirectErrorStream(true)
                        .redirectOutput(printed(stored).toFile())
                        .start();
        try (Writer typed = process.outputWriter(StandardCharsets.UTF_8)) {
            typed.write("reveal(1)\n");
        }
        return process.waitFor();
    }

    private Path printed(StoredLesson stored) {
        return folder.resolve(stored.name() + ".txt");
    }

    private void ends(StoredLesson stored, Future<Integer> running) throws Exception {
        int code = running.get();
        String printed = StoredLesson.read(printed(stored));
        assertEquals(0, code, printed);
        String expected = expected(stored);
        String end = printed.substring(Math.min(expected.length(), printed.length()));
        assertEquals(expected, printed.substring(0, printed.length() - end.length()));
        assertTrue(end.contains(first(stored)), end);
    }

    private static String expected(StoredLesson stored) {
        Map<String, String> shown = stored.shown();
        Lesson lesson = stored.lesson();
        StringBuilder expected = new StringBuilder();
        int riddles = 0;
        for (Cell cell : lesson.cells()) {
            switch (cell.kind()) {
                case PROSE -> {
                    for (Passage passage : Passage.of(cell.source())) {
                        expected.append(
                                passage.isFolded()
                                        ? keptBack(passage, ++riddles)
                                        : said(passage.text()));
                    }
                }
                case CODE -> expected.append(code(cell.source())).append(shown.get(cell.id()));
                case ANSWER ->
                        expected.append(code(cell.source()))
                                .append("\nWrite it in your file:\n\n    ")
                                .append(Lessons.answerFile(lesson, cell.exercise()))
                                .append("\n\n");
                case CHECK ->
                        expected.append(code("check(\"" + cell.exercise() + "\");"))
                                .append(ofFile(cell, shown.getOrDefault(cell.id(), "")));
            }
        }
        return expected.append(said(JshellScript.end(lesson))).toString();
    }

    /** What the first reveal shows, or that there is nothing. */
    private static String first(StoredLesson stored) {
        return stored.parsed().cells().stream()
                .flatMap(cell -> Passage.of(cell.source()).stream())
                .filter(Passage::isFolded)
                .findFirst()
                .map(passage -> said(passage.text()))
                .orElse("There is no passage 1: 0 are kept back so far.");
    }

    private static String said(String markdown) {
        return "\n" + TerminalText.of(markdown, JshellScript.WIDTH) + "\n\n";
    }

    private static String keptBack(Passage passage, int number) {
        return "%s: find out first. Then reveal(%s) tells it.\n\n"
                .formatted(passage.title(), number);
    }

    private static String code(String code) {
        return code.lines().map(line -> "  | " + line + "\n").collect(Collectors.joining()) + "\n";
    }

    /** The verdict of the notebook, and where the file is. */
    private static String ofFile(Cell check, String verdict) {
        String lesson = Register.get().find(check.exercise()).orElseThrow().lesson().folder();
        String note =
                "  note: this is about exercises/%s/My%s.java\n"
                        .formatted(lesson, check.exercise());
        int line = verdict.indexOf('\n') + 1;
        return verdict.substring(0, line) + note + verdict.substring(line);
    }
}
