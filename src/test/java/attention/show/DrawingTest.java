package attention.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.matrix.TextTable;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Charts in the characters of a terminal. */
class DrawingTest {
    private static final double[] X = {0, 1, 2, 3};

    private static List<String> drawn(Picture chart, int width) {
        List<String> lines = chart.drawn(width).lines().toList();
        lines.forEach(line -> assertTrue(TextTable.width(line) <= width, line));
        return lines;
    }

    @Test
    void a_bar_is_as_long_as_its_number_to_an_eighth() {
        Bars bars = Charts.bars("shares", List.of("a", "漫威")).series("soft", 1, 0.25);
        assertEquals(
                List.of("Chart: shares", "  a     1     ██████████", "  漫威  0.25  ██▌"),
                drawn(bars, 24));
    }

    @Test
    void bars_below_zero_go_to_the_left() {
        List<String> lines = drawn(Charts.bars("t", List.of("a", "b")).series("s", -1, 1), 29);
        assertEquals("  a  -1  ██████████", lines.get(1));
        assertEquals("  b   1            ██████████".length(), lines.get(2).length());
        assertTrue(lines.get(2).endsWith("  ██████████"), lines.get(2));
    }

    @Test
    void bars_of_several_series_are_named() {
        Bars bars = Charts.bars("t", List.of("a", "b")).series("one", 1, 2).series("two", 3, 4);
        List<String> lines = drawn(bars, 40);
        assertTrue(lines.get(1).startsWith("  a  one  1"), lines.get(1));
        assertTrue(lines.get(4).startsWith("     two  4"), lines.get(4));
    }

    @Test
    void all_zero_draws_no_bar() {
        assertEquals("  a  0", drawn(Charts.bars("t", List.of("a")).series("s", 0), 40).get(1));
    }

    @Test
    void a_line_goes_from_corner_to_corner() {
        List<String> lines = drawn(Charts.lines("rise", X).series("y", 0, 1, 2, 3), 40);
        assertTrue(lines.get(1).startsWith("  3 ┤"), lines.get(1));
        assertTrue(isDot(lines.get(12).charAt(5)), lines.get(12));
        assertTrue(isDot(lines.get(1).charAt(lines.get(1).length() - 1)), lines.get(1));
        assertTrue(lines.get(14).strip().matches("0 +3"), lines.get(14));
        assertEquals(15, lines.size(), "no legend for one line");
    }

    @Test
    void several_lines_are_told_apart_by_the_letters_at_their_ends() {
        Lines lines = Charts.lines("two", X).series("up", 0, 1, 2, 3).series("down", 3, 2, 1, 0);
        List<String> drawn = drawn(lines, 60);
        assertTrue(drawn.get(1).endsWith(" a") && drawn.get(12).endsWith(" b"), drawn.toString());
        assertEquals("  a up · b down", drawn.get(15));
    }

    @Test
    void letters_of_lines_that_meet_stand_beside_each_other() {
        Lines lines = Charts.lines("t", X).series("one", 0, 1, 2, 3).series("two", 3, 3, 3, 3);
        String all = String.join("\n", drawn(lines, 60));
        assertTrue(all.contains(" a\n") && all.contains(" b\n"), all);
    }

    @Test
    void a_level_line_has_one_height() {
        List<String> lines = drawn(Charts.lines("level", X).series("y", 2, 2, 2, 2), 40);
        assertEquals(1, lines.stream().filter(it -> it.startsWith("  2 ┤")).count());
    }

    @Test
    void a_staircase_has_upright_steps() {
        Lines steps = Charts.steps("steps", 0, 1).series("y", 0, 1);
        long rows = drawn(steps, 40).stream().filter(it -> it.endsWith("⢸")).count();
        assertTrue(rows >= 8, steps.drawn(40));
        assertFalse(Charts.lines("t", 0, 1).series("y", 0, 1).drawn(40).contains("⢸"));
    }

    @Test
    void a_logarithmic_axis_makes_a_power_straight() {
        Lines power = Charts.lines("t", 1, 10, 100).series("y", 1, 0.1, 0.01).logX().logY();
        Lines straight = Charts.lines("t", 1, 2, 3).series("y", 3, 2, 1);
        assertEquals(dots(straight.drawn(46)), dots(power.drawn(49)));
    }

    private static List<String> dots(String drawn) {
        return drawn.lines()
                .filter(it -> it.contains("┤"))
                .map(it -> it.substring(it.indexOf('┤')))
                .toList();
    }

    private static boolean isDot(char letter) {
        return letter > 0x2800 && letter < 0x2900;
    }

    @Test
    void what_is_no_chart_is_told_in_its_text() {
        Shown table = Show.of(List.of(1, 2));
        assertEquals(table.text(), table.drawn(80));
    }
}
