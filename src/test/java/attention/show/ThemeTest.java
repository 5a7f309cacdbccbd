package attention.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeTest {
    private static final Color WHITE = Color.WHITE;
    private static final Color DARK_PAGE = new Color(0x11, 0x11, 0x11);

    /** JupyterLab's text on its light page and on its dark page. */
    private static final Color DARK_TEXT = new Color(0x21, 0x21, 0x21);

    private static final Color LIGHT_TEXT = Color.WHITE;

    /** Linear red, green, blue → what people without one kind of cone see (Machado 2009). */
    private static final List<double[][]> EYES =
            List.of(
                    new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
                    new double[][] {
                        {.152286, 1.052583, -.204868},
                        {.114503, .786281, .099216},
                        {-.003882, -.048116, 1.051998}
                    },
                    new double[][] {
                        {.367322, .860646, -.227968},
                        {.280085, .672501, .047413},
                        {-.011820, .042940, .968881}
                    },
                    new double[][] {
                        {1.255528, -.076749, -.178779},
                        {-.078411, .930809, .147602},
                        {.004733, .691367, .303900}
                    });

    @ParameterizedTest
    @EnumSource
    void each_colour_is_readable_as_text_on_white_and_under_white_text(Theme theme) {
        assertTrue(contrast(theme.color(), WHITE) >= 4.5, theme + ": " + theme.hex());
    }

    @ParameterizedTest
    @EnumSource
    void each_colour_is_seen_as_a_line_on_a_dark_page(Theme theme) {
        assertTrue(contrast(theme.color(), DARK_PAGE) >= 3, theme + ": " + theme.hex());
    }

    @ParameterizedTest
    @EnumSource
    void text_stays_readable_over_the_strongest_tint_on_light_and_dark_pages(Theme theme) {
        Color onLight = over(theme.color(), WHITE);
        Color onDark = over(theme.color(), DARK_PAGE);
        assertTrue(contrast(DARK_TEXT, onLight) >= 4.5, theme + " on a light page");
        assertTrue(contrast(LIGHT_TEXT, onDark) >= 4.5, theme + " on a dark page");
    }

    @Test
    void parts_of_attention_are_told_apart_by_every_kind_of_eye() {
        List<Theme> parts = List.of(Theme.QUERY, Theme.KEY, Theme.VALUE, Theme.WEIGHT);
        for (double[][] eye : EYES) {
            for (Theme one : parts) {
                for (Theme other : parts.subList(parts.indexOf(one) + 1, parts.size())) {
                    double distance = distance(seen(one.color(), eye), seen(other.color(), eye));
                    assertTrue(distance > 0.06, one + " and " + other + ": " + distance);
                }
            }
        }
    }

    @Test
    void a_tint_is_plain_css() {
        assertEquals("rgba(36,105,230,0.60)", Theme.QUERY.tint(1));
        assertEquals("rgba(36,105,230,0.60)", Theme.QUERY.tint(7));
        assertEquals("rgba(36,105,230,0.06)", Theme.QUERY.tint(0.1));
        assertEquals("rgba(36,105,230,0)", Theme.QUERY.tint(Double.NaN));
    }

    private static Color over(Color color, Color page) {
        double alpha = Theme.STRONGEST_TINT;
        return new Color(
                (int) Math.round(alpha * color.getRed() + (1 - alpha) * page.getRed()),
                (int) Math.round(alpha * color.getGreen() + (1 - alpha) * page.getGreen()),
                (int) Math.round(alpha * color.getBlue() + (1 - alpha) * page.getBlue()));
    }

    /** WCAG 2.1, contrast ratio of two colours. */
    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        double[] rgb = linear(color);
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }

    private static double[] linear(Color color) {
        return new double[] {
            linear(color.getRed()), linear(color.getGreen()), linear(color.getBlue())
        };
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    /** What an eye sees, in OKLab (Ottosson 2020), where distances are those that people feel. */
    private static double[] seen(Color color, double[][] eye) {
        double[] rgb = clipped(times(eye, linear(color)));
        double[] cones =
                times(
                        new double[][] {
                            {.4122214708, .5363325363, .0514459929},
                            {.2119034982, .6806995451, .1073969566},
                            {.0883024619, .2817188376, .6299787005}
                        },
                        rgb);
        for (int i = 0; i < 3; i++) {
            cones[i] = Math.cbrt(cones[i]);
        }
        return times(
                new double[][] {
                    {.2104542553, .7936177850, -.0040720468},
                    {1.9779984951, -2.4285922050, .4505937099},
                    {.0259040371, .7827717662, -.8086757660}
                },
                cones);
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] result = new double[matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int k = 0; k < vector.length; k++) {
                result[i] += matrix[i][k] * vector[k];
            }
        }
        return result;
    }

    private static double[] clipped(double[] rgb) {
        double[] result = rgb.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] = Math.max(0, Math.min(1, result[i]));
        }
        return result;
    }

    private static double distance(double[] a, double[] b) {
        return Math.sqrt(
                Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }
}
