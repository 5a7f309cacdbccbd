package attention.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import attention.matrix.Matrix;
import attention.score.DotProduct;
import attention.variant.Attention;
import attention.variant.Trace;
import attention.workbook.home.Home;
import attention.workbook.lab.PythonEnvironment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What README.md shows is what comes out; a block without a command is compared by {@link
 * #the_sentences_of_a_first_start_are_those_of_the_program()}.
 */
class ReadmeIT {
    private static final Path README = Path.of("README.md");

    @TestFactory
    Stream<DynamicTest> each_command_prints_what_is_shown(@TempDir Path folder) throws IOException {
        TemporaryWorkbook workbook = new TemporaryWorkbook(folder.resolve("workbook"));
        Path target = Files.createDirectories(workbook.root().resolve("target"));
        Files.copy(
                workbook.state().resolve("attention-workbook.jar"),
                target.resolve("attention-workbook.jar"));
        return ShownCommand.in(README).stream()
                .filter(it -> !it.command().startsWith("mvn")) // is running right now
                .map(it -> dynamicTest(it.command(), () -> compare(it, workbook)));
    }

    private static void compare(ShownCommand shown, TemporaryWorkbook workbook) throws Exception {
        if (shown.command().equals("./workbook")) {
            compareStart(shown, workbook);
            return;
        }
        String out = workbook.run(List.of("sh", "-c", shown.command() + " 2>&1")).out();
        assertTrue(shown.shows(out), () -> shown.command() + " prints\n" + out);
    }

    /** JupyterLab goes on until it is ended. */
    private static void compareStart(ShownCommand shown, TemporaryWorkbook workbook)
            throws Exception {
        PythonEnvironment ready =
                PythonEnvironment.prepare(new Home(Path.of("")), System.out::println);
        workbook.with(PythonEnvironment.SHARED, ready.folder().resolveSibling("").toString());
        Path output = workbook.root().resolve("output.txt");
        Process lab =
                workbook.builder(List.of("./workbook"))
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        try {
            String text = "";
            for (int look = 0;
                    look < 3_000 && text.lines().count() < shown.output().size();
                    look++) {
                TimeUnit.MILLISECONDS.sleep(100);
                text = Files.readString(output, StandardCharsets.UTF_8);
            }
            assertTrue(shown.shows(text), text);
        } finally {
            List<ProcessHandle> children = lab.descendants().toList();
            lab.destroy();
            assertTrue(lab.waitFor(120, TimeUnit.SECONDS), "the lab does not end");
            assertEquals(0, children.stream().filter(ProcessHandle::isAlive).count());
        }
    }

    @Test
    void the_trace_is_what_the_library_prints() throws IOException {
        Matrix keys =
                Matrix.of(new double[][] {{3, 1, 0}, {1, 2, 0}, {1, 1, 0}, {0, 1, 2}, {0, 0, 3}});
        Matrix values = Matrix.of(new double[][] {{50, 9}, {30, 8}, {40, 6}, {20, 5}, {90, 3}});
        List<String> books = List.of("Comics", "Film", "Guide", "War film", "War");
        Trace trace = new Attention(new DotProduct()).attend(Matrix.ofRow(1, 1, 0), keys, values);
        String text =
                trace.labelled(List.of("Marvel"), books, List.of("price", "rating")).toString();
        assertEquals(text.strip(), ShownCommand.blocks(README).get(0).strip());
    }

    @Test
    void the_sentences_of_a_first_start_are_those_of_the_program() throws IOException {
        String said =
                Files.readString(Path.of("src/main/java/attention/workbook/Build.java"))
                        + Files.readString(
                                Path.of("src/main/resources/attention/words/en/workbook.md"));
        String words = said.replaceAll("\"\\s*\\+\\s*\"", "");
        String first =
                ShownCommand.blocks(README).stream()
                        .filter(it -> it.startsWith("Building"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(4, first.lines().count());
        first.lines().forEach(line -> assertTrue(words.contains(line), line));
    }
}
