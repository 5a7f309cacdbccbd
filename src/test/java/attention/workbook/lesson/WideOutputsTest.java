package attention.workbook.lesson;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.matrix.TextTable;
import attention.workbook.terminal.HangingIndent;
import attention.workbook.terminal.WideTables;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All that the lessons print, on a screen that is narrower than their widest tables. */
class WideOutputsTest {
    static Stream<StoredLesson> lessons() {
        return StoredLesson.ofWorkbook();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void no_line_is_too_long_and_no_number_is_lost(StoredLesson lesson) {
        lesson.shown()
                .forEach(
                        (cell, text) -> {
                            for (int width : new int[] {80, 60}) {
                                String where =
                                        lesson.name() + ", " + cell + ", " + width + " columns";
                                List<String> lines = fitting(text, width);
                                for (String line : lines) {
                                    assertTrue(TextTable.width(line) <= width, where + ": " + line);
                                }
                                Map<String, Long> left = words(lines);
                                words(text.lines().toList())
                                        .forEach(
                                                (word, count) ->
                                                        assertTrue(
                                                                left.getOrDefault(word, 0L)
                                                                        >= count,
                                                                where + " lost " + word));
                            }
                        });
    }

    /** So that the test above cannot pass for want of anything wide. */
    @ParameterizedTest
    @ValueSource(strings = {"02", "03", "07"})
    void some_tables_are_too_wide(String number) {
        List<String> wide =
                lessons()
                        .filter(it -> it.name().startsWith(number))
                        .flatMap(it -> it.shown().values().stream())
                        .filter(it -> it.lines().anyMatch(line -> TextTable.width(line) > 60))
                        .toList();
        assertTrue(
                wide.stream().anyMatch(it -> fitting(it, 60).contains("")), "no table was split");
    }

    private static List<String> fitting(String text, int width) {
        return WideTables.lines(text.lines().toList(), width).stream()
                .flatMap(line -> HangingIndent.lines(line, width).stream())
                .toList();
    }

    private static Map<String, Long> words(List<String> lines) {
        return lines.stream()
                .flatMap(line -> Arrays.stream(line.strip().split(" +")))
                .collect(groupingBy(it -> it, counting()));
    }
}
