package attention.matrix;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Numbers as text, for everything that a reader sees: at most 6 significant digits, the same on
 * every machine and JDK. Written by hand, because {@code Double.toString} changed after JDK 17.
 */
public final class Numbers {
    private static final int DIGITS = 6;

    /** Smaller than this is rounding error, and shown as 0. */
    private static final double NOTHING = 1e-12;

    private Numbers() {}

    /**
     * A number in at most 6 significant digits, without trailing zeros: {@code 0.4}, {@code
     * 0.636409}, {@code 18}, {@code 1e308}. Negative zero and anything closer to 0 than 1e-12 is
     * {@code 0}; infinities are {@code inf} and {@code -inf}.
     */
    public static String text(double number) {
        double size = Math.abs(number);
        if (Double.isNaN(number)) {
            return "NaN";
        }
        if (size < NOTHING) {
            return "0";
        }
        String text = Double.isInfinite(size) ? "inf" : positive(size);
        return number < 0 ? "-" + text : text;
    }

    /** Numbers between brackets: {@code [0.4, 0.3, 0.2]}. */
    public static String text(double[] numbers) {
        return Arrays.stream(numbers)
                .mapToObj(Numbers::text)
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /**
     * A number with exactly so many decimals, for columns: {@code fixed(0.4, 3)} is {@code 0.400}.
     *
     * @param decimals 0 to 12
     */
    public static String fixed(double number, int decimals) {
        if (decimals < 0 || decimals > 12) {
            throw new IllegalArgumentException(
                    "A number is shown with 0 to 12 decimals, but %s were asked for. More digits than that are noise; text(number) shows six."
                            .formatted(decimals));
        }
        double moved = Math.abs(number) * Math.pow(10, decimals);
        boolean readable = moved < 1e15;
        if (!readable) {
            return text(number);
        }
        long whole = (long) Math.floor(moved + 0.5);
        String digits = Long.toString(whole);
        String padded = "0".repeat(Math.max(0, decimals + 1 - digits.length())) + digits;
        int point = padded.length() - decimals;
        String text =
                decimals == 0 ? padded : padded.substring(0, point) + "." + padded.substring(point);
        return number < 0 && whole != 0 ? "-" + text : text;
    }

    /** The texts of the numbers, made equally long so that their decimal points stand in line. */
    public static String[] aligned(double[] numbers) {
        String[] texts = Arrays.stream(numbers).mapToObj(Numbers::text).toArray(String[]::new);
        int before = Arrays.stream(texts).mapToInt(Numbers::beforePoint).max().orElse(0);
        int after = Arrays.stream(texts).mapToInt(t -> t.length() - beforePoint(t)).max().orElse(0);
        for (int i = 0; i < texts.length; i++) {
            int left = before - beforePoint(texts[i]);
            int right = after - (texts[i].length() - beforePoint(texts[i]));
            texts[i] = " ".repeat(left) + texts[i] + " ".repeat(right);
        }
        return texts;
    }

    private static int beforePoint(String text) {
        int point = text.indexOf('.');
        return point < 0 ? text.length() : point;
    }

    private static String positive(double size) {
        int exponent = (int) Math.floor(Math.log10(size));
        double digits = Math.floor(shifted(size, DIGITS - 1 - exponent) + 0.5);
        // log10 may be off by one next to a power of ten, and 999999.5 rounds up to seven digits.
        if (digits < 1e5) {
            exponent--;
            digits = Math.floor(shifted(size, DIGITS - 1 - exponent) + 0.5);
        }
        if (digits >= 1e6) {
            exponent++;
            digits = Math.floor(shifted(size, DIGITS - 1 - exponent) + 0.5);
        }
        boolean exact = shifted(digits, exponent - DIGITS + 1) == size;
        boolean plain = exponent >= -5 && (exponent < DIGITS || (exact && exponent < 9));
        return plain ? plain((long) digits, exponent) : scientific((long) digits, exponent);
    }

    /** The number times a power of ten, in steps of powers that a double holds exactly. */
    private static double shifted(double number, int places) {
        double moved = number;
        int left = Math.abs(places);
        while (left > 0) {
            int step = Math.min(left, 22);
            double power = 1;
            for (int i = 0; i < step; i++) {
                power *= 10;
            }
            moved = places > 0 ? moved * power : moved / power;
            left -= step;
        }
        return moved;
    }

    private static String plain(long digits, int exponent) {
        if (exponent >= DIGITS - 1) {
            return digits + "0".repeat(exponent - DIGITS + 1);
        }
        String padded = "0".repeat(Math.max(0, -exponent)) + digits;
        int point = Math.max(1, exponent + 1);
        return withoutTrailingZeros(padded.substring(0, point) + "." + padded.substring(point));
    }

    private static String scientific(long digits, int exponent) {
        String text = Long.toString(digits);
        return withoutTrailingZeros(text.charAt(0) + "." + text.substring(1)) + "e" + exponent;
    }

    private static String withoutTrailingZeros(String text) {
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
    }
}
