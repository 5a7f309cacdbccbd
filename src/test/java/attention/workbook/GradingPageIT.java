package attention.workbook;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What docs/grading.md shows is what a teacher gets who follows it, command by command. */
@Tag("teacher")
@Tag("answers")
class GradingPageIT {
    private static final Path PAGE = Path.of("docs/grading.md");

    @TestFactory
    Stream<DynamicTest> each_command_prints_what_is_shown(@TempDir Path folder) throws IOException {
        TemporaryWorkbook workbook = new TemporaryWorkbook(folder.resolve("workbook"));
        workbook.take("docs/sample-class");
        List<ShownCommand> all = ShownCommand.in(PAGE);
        assertTrue(all.size() > 10, "commands were found");
        return all.stream().map(it -> dynamicTest(it.command(), () -> compare(it, workbook)));
    }

    private static void compare(ShownCommand shown, TemporaryWorkbook workbook) throws Exception {
        String out = workbook.run(List.of("sh", "-c", shown.command() + " 2>&1")).out();
        assertTrue(shown.shows(out.replace("\r", "")), () -> shown.command() + " prints\n" + out);
    }
}
