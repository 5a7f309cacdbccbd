package attention.show;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.matrix.Matrix;
import attention.variant.Gaussian;
import attention.variant.Step;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

class PictureTest {
    private static Bars bars() {
        return Charts.bars("Two ways", List.of("Heroes", "漫威"))
                .series("divided", 0.6, 0.4)
                .series(Theme.WEIGHT, "softmax", 0.75, 0.25)
                .axes("book", "weight");
    }

    private static Lines lines() {
        return Charts.lines("Scale", 1, 32, 1024)
                .series("no scale", 0.4, 0.2, 0.001)
                .axes("D", "norm")
                .logX()
                .logY();
    }

    @Test
    void bars_say_in_words_what_they_show() {
        assertEquals(
                """
                Chart: Two ways
                  across: book · upwards: weight
                          divided  softmax
                  Heroes      0.6     0.75
                  漫威        0.4     0.25""",
                bars().text());
        assertEquals(bars().text(), Show.of(bars()).toString());
    }

    @Test
    void lines_say_in_words_what_they_show() {
        assertEquals(
                """
                Chart: Scale
                  across: D · upwards: norm
                        no scale
                  1        0.4
                  32       0.2
                  1024     0.001""",
                lines().text());
    }

    @Test
    void error_bars_are_drawn_and_said_beside_their_line() throws IOException {
        Lines bare = Charts.lines("Bias", 1, 2).series("warm", 90, 70).series("cold", 20, 10);
        Lines barred =
                Charts.lines("Bias", 1, 2)
                        .series("warm", 90, 70)
                        .series("cold", 20, 10)
                        .errors(5, 2.5);

        assertEquals(
                """
                Chart: Bias
                     warm  cold    ±
                  1    90    20  5
                  2    70    10  2.5""",
                barred.text());
        assertArrayEquals(new double[] {5, 2.5}, errorsOf("cold", barred));
        assertNull(errorsOf("cold", bare));
        assertPicture(720, 400, barred);
    }

    private static double @Nullable [] errorsOf(String name, Lines lines) {
        return Objects.requireNonNull(lines.chart().getSeries(name)).getExtraValues();
    }

    @Test
    void error_bars_need_a_line_and_one_number_for_each_point() {
        Lines lines = Charts.lines("Bias", 1, 2);
        assertThrows(IllegalStateException.class, () -> lines.errors(1, 2));
        lines.series("warm", 90, 70);
        assertThrows(IllegalArgumentException.class, () -> lines.errors(1));
        Lines stairs = Charts.steps("Jump", 0, 1).series("winner", 0, 1);
        assertThrows(IllegalStateException.class, () -> stairs.errors(1, 2));
    }

    @Test
    void a_heat_map_says_in_words_what_it_shows() {
        assertEquals(
                """
                Chart: Attention weights
                  across: key · downwards: query
                          Heroes    Film    漫威     War  <Front>
                  first   0.4870  0.2734  0.1535  0.0862        –
                  second       –       –       –       –        –""",
                HeatMap.of(Library.masked()).text());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5, 7, 12, 20})
    void every_row_of_a_heat_map_has_its_name(int rows) {
        List<String> names = Collections.nCopies(rows, "1");
        Matrix weights = Matrix.generate(rows, 3, (i, j) -> j == 1 ? 1 : 0);
        List<String> keys = List.of("a", "b", "c");
        byte[] all = HeatMap.of(weights, names, keys).png();
        for (int i = 0; i < rows; i++) {
            List<String> others = new ArrayList<>(names);
            others.set(i, "8");
            byte[] other = HeatMap.of(weights, others, keys).png();
            assertFalse(Arrays.equals(all, other), "row " + (i + 1) + " of " + rows);
        }
    }

    @Test
    void pictures_have_their_size_and_are_not_blank() throws IOException {
        assertPicture(720, 400, bars());
        assertPicture(720, 400, lines());
        assertPicture(720, 400, Charts.steps("Jump", 0, 1, 2).series("winner", 0, 1, 0));
        BufferedImage map = assertPicture(0, 0, HeatMap.of(Library.masked()));
        assertTrue(map.getWidth() <= 2 * 900 && map.getHeight() >= 2 * 260);
    }

    @Test
    void every_name_of_a_legend_lies_inside_the_picture() throws IOException {
        for (int count = 2; count <= 9; count++) {
            Bars bars = Charts.bars("t", List.of("a", "b"));
            Lines lines = Charts.lines("t", 1, 2);
            for (int i = 0; i < count; i++) {
                String name = i + ". straight-through, \u03c4 = 1, four draws, \u00bcc\u2074";
                bars.series(name, 1, 2);
                lines.series(name, 1, 2);
            }
            for (Picture picture : List.of(bars, lines)) {
                BufferedImage image = assertPicture(0, 0, picture);
                assertEquals(2 * picture.height(), image.getHeight());
                assertEmptyEdge(image, picture.text());
                assertTrue(picture.legend().rows() >= (count + 1) / 2, "two names fill a row");
            }
        }
        assertEquals(400, bars().height(), "a short legend has one row");
        assertEquals(1, bars().legend().rows());
    }

    /** What would be cut at an edge would touch it. */
    private static void assertEmptyEdge(BufferedImage image, String what) {
        int white = 0xffffffff;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x : new int[] {0, 9, image.getWidth() - 10, image.getWidth() - 1}) {
                assertEquals(white, image.getRGB(x, y), x + ", " + y + " of " + what);
            }
        }
        for (int x = 0; x < image.getWidth(); x++) {
            assertEquals(white, image.getRGB(x, image.getHeight() - 1), x + " of " + what);
        }
    }

    @Test
    void the_same_chart_gives_the_same_bytes() {
        assertArrayEquals(bars().png(), bars().png());
        assertArrayEquals(HeatMap.of(Library.marvel()).png(), HeatMap.of(Library.marvel()).png());
    }

    @Test
    void html_holds_the_picture_and_its_text() {
        String html = bars().html();
        assertTrue(html.startsWith("<img"), html.substring(0, 40));
        assertTrue(html.contains("alt=\"Chart: Two ways\n"));
        assertTrue(html.contains("src=\"data:image/png;base64,iVBOR"));
    }

    @Test
    void a_chart_made_elsewhere_tells_its_series() {
        XYChart chart = new XYChartBuilder().title("Mine").xAxisTitle("x").build();
        chart.addSeries("square", new double[] {1, 2}, new double[] {1, 4});
        assertEquals("Chart: Mine\n  across: x\n  square: 1 → 1, 2 → 4", Show.of(chart).text());
        assertEquals(Show.of(bars().chart()).text().lines().count(), 4);
        assertTrue(Show.of(HeatMap.of(Library.marvel()).chart()).text().contains("Heroes"));
        assertNotNull(Show.of(chart).png());
    }

    @Test
    void a_heat_map_refuses_rows_that_are_no_shares() {
        List<String> two = List.of("a", "b");
        Matrix scores = Matrix.of(new double[][] {{0.5, 0.5}, {3, 1}});
        Exception sum =
                assertThrows(IllegalArgumentException.class, () -> HeatMap.of(scores, two, two));
        assertEquals(
                "Each row of weights adds up to 1, but the row of \"b\" adds up to 4: [3, 1]."
                        + " Are these scores, or is the softmax over the other axis?",
                sum.getMessage());
        Matrix signs = Matrix.of(new double[][] {{1.5, -0.5}, {1, 0}});
        Exception negative =
                assertThrows(IllegalArgumentException.class, () -> HeatMap.of(signs, two, two));
        assertEquals(
                "Weights are numbers from 0 to 1, but the row of \"a\" holds -0.5: [1.5, -0.5].",
                negative.getMessage());
    }

    @Test
    void a_heat_map_can_say_what_its_rows_are() {
        List<String> two = List.of("a", "b");
        Matrix shares = Matrix.of(new double[][] {{1, 0}, {0.5, 0.5}});
        HeatMap map = HeatMap.of(shares, two, two).axes("draw", "book");
        assertTrue(map.text().contains("across: book · downwards: draw"), map.text());
        assertEquals("draw", map.chart().getYAxisTitle());
        assertEquals("book", map.chart().getXAxisTitle());
    }

    @Test
    void ticks_stand_at_round_numbers_and_powers_of_ten() {
        double[] x = new double[24];
        for (int i = 0; i < x.length; i++) {
            x[i] = 0.3 * i;
        }
        double[] drawn =
                Objects.requireNonNull(Charts.lines("t", x).series("s", x).chart().getSeries("s"))
                        .getXData();
        assertArrayEquals(x, drawn, 1e-3, "moved by less than a dot");
        assertTrue(drawn[1] - drawn[0] > 0.3, "but XChart must not take them for its ticks");
        XYChart log = Charts.lines("t", 1, 2).series("s", 0.5, 0.002).logY().chart();
        assertEquals(0.001, log.getStyler().getYAxisMin());
        assertEquals(1, log.getStyler().getYAxisMax());
        String digits = log.getStyler().getYAxisDecimalPattern();
        assertEquals(
                "0.0000001",
                new DecimalFormat(digits, DecimalFormatSymbols.getInstance(Locale.ROOT))
                        .format(1e-7),
                "a tick is not 0");
    }

    @Test
    void a_heat_map_of_factors_says_what_their_rows_add_up_to() throws IOException {
        HeatMap map = HeatMap.of(Gaussian.trace());
        assertEquals(
                """
                Chart: Attention factors
                  across: place · downwards: question
                                near    here     far  row sum
                  question 1  0.1250  0.5000  0.0625   0.6875
                  question 2       –       –       –   0.0000""",
                map.text());
        assertEquals(
                List.of("question 2 · 0.0000", "question 1 · 0.6875"),
                map.chart().getHeatMapSeries().getYData());
        assertPicture(0, 0, map);
        assertEquals(
                "Attention weights",
                HeatMap.of(Gaussian.trace().step("weights")).chart().getTitle());
    }

    @Test
    void a_heat_map_of_factors_beyond_one_darkens_towards_the_largest() throws IOException {
        Step twice = Step.factors("gates", "", Matrix.of(new double[][] {{2, 0.5}, {1, 4}}));
        assertEquals(4, HeatMap.of(twice).chart().getStyler().getMax());
        assertPicture(0, 0, HeatMap.of(twice));
    }

    @Test
    void a_heat_map_refuses_other_steps_and_negative_factors() {
        Exception scores =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> HeatMap.of(Library.masked().step("scores")));
        assertEquals(
                "A heat map shows weights or factors, but the step \"scores\" has the role SCORES.",
                scores.getMessage());
        Exception negative =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> HeatMap.of(Step.factors("gates", "", Matrix.ofRow(0.5, -1))));
        assertEquals(
                "Factors are numbers from 0 up, but the row of \"query 1\" holds -1: [0.5, -1].",
                negative.getMessage());
    }

    @Test
    void a_heat_map_takes_a_row_in_which_nothing_is_allowed() {
        Matrix weights = Matrix.of(new double[][] {{0, 0}, {0.5, 0.5}});
        assertNotNull(HeatMap.of(weights, List.of("a", "b"), List.of("c", "d")).png());
    }

    @Test
    void charts_name_what_they_cannot_show() {
        Exception length =
                assertThrows(IllegalArgumentException.class, () -> bars().series("short", 1));
        assertTrue(length.toString().contains("There are 2 bars, but"), length.toString());
        Exception infinite =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> bars().series("odd", 1, Double.POSITIVE_INFINITY));
        assertTrue(infinite.toString().contains("[1, inf] of \"odd\""), infinite.toString());
        Exception log =
                assertThrows(IllegalArgumentException.class, () -> Charts.lines("x", 0, 1).logX());
        assertTrue(log.toString().contains("no place for 0 or less"), log.toString());
    }

    @Test
    void a_logarithmic_axis_checks_series_that_come_later_too() {
        Lines log = Charts.lines("x", 1, 2).logY();
        assertThrows(IllegalArgumentException.class, () -> log.series("zero", 0, 1));
    }

    @Test
    void a_chart_without_numbers_or_with_a_name_twice_is_refused() {
        Exception empty =
                assertThrows(
                        IllegalStateException.class, () -> Charts.bars("t", List.of("a")).png());
        assertTrue(empty.toString().contains("\"t\" has no numbers yet"), empty.toString());
        Exception twice =
                assertThrows(IllegalArgumentException.class, () -> bars().series("softmax", 1, 2));
        assertTrue(twice.toString().contains("\"softmax\" already"), twice.toString());
    }

    @Test
    void flat_tiny_and_single_numbers_can_be_drawn() throws IOException {
        assertPicture(720, 400, Charts.bars("flat", List.of("a", "b")).series("x", 0, 0));
        assertPicture(720, 400, Charts.bars("one", List.of("a")).series("x", -1e-9));
        assertPicture(720, 400, Charts.lines("flat", 1, 2).series("x", 0.2, 0.2));
        assertPicture(720, 400, Charts.lines("one", 5).series("x", 3).logX().logY());
        assertPicture(720, 400, Charts.lines("flat", 1, 10).series("x", 2, 2).logX().logY());
    }

    @Test
    void fonts_are_there_or_the_repair_is_named() {
        Fonts.problem()
                .ifPresent(problem -> assertTrue(problem.contains("sudo apt install"), problem));
        assertEquals(Fonts.showChinese(), Fonts.problem().isEmpty());
    }

    private static BufferedImage assertPicture(int width, int height, Picture picture)
            throws IOException {
        byte[] png = picture.png();
        assertNotNull(png);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        if (width > 0) {
            assertEquals(2 * width, image.getWidth());
            assertEquals(2 * height, image.getHeight());
        }
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x += 3) {
            for (int y = 0; y < image.getHeight(); y += 3) {
                colours.add(image.getRGB(x, y));
            }
        }
        assertTrue(colours.size() > 5, picture.text() + " has " + colours.size() + " colours");
        return image;
    }
}
