package attention.show;

import attention.matrix.Matrix;
import attention.matrix.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many decimals the numbers of one column share, so that their points stand in line: as many as
 * they need, at most 4. A number that would be rounded to nothing keeps two of its digits instead.
 */
record Decimals(int count) {
    static final int MOST = 4;

    private static final int DIGITS_OF_SMALL = 2;

    static Decimals of(Matrix matrix) {
        int count = 0;
        for (int i = 0; i < matrix.rows(); i++) {
            count = Math.max(count, of(matrix.row(i)).count());
        }
        return new Decimals(count);
    }

    /** One for each column: a price of 39 stays 39 beside a rating of 7.7, as in the text form. */
    static List<Decimals> ofColumns(Matrix matrix) {
        return IntStream.range(0, matrix.cols())
                .mapToObj(
                        j ->
                                of(
                                        IntStream.range(0, matrix.rows())
                                                .mapToDouble(i -> matrix.get(i, j))
                                                .toArray()))
                .toList();
    }

    static Decimals of(double... numbers) {
        int count = 0;
        for (double number : numbers) {
            while (count < MOST && !isExact(number, count)) {
                count++;
            }
        }
        return new Decimals(count);
    }

    String text(double number) {
        boolean lost = number != 0 && Math.abs(number) < 0.5 * Math.pow(10, -count);
        return lost ? Numbers.text(roundedToDigits(number)) : Numbers.fixed(number, count);
    }

    private static double roundedToDigits(double number) {
        return new BigDecimal(number).round(new MathContext(DIGITS_OF_SMALL)).doubleValue();
    }

    /** Whether {@link #text(double)} leaves out digits that the number has. */
    boolean isRounded(double number) {
        return Double.isFinite(number) && !sameNumber(text(number), Numbers.text(number));
    }

    /** Whether so many decimals say all that {@link Numbers#text(double)} says. */
    private static boolean isExact(double number, int decimals) {
        String rounded = Numbers.fixed(number, decimals);
        String text = Numbers.text(number);
        return text.contains("e") || !Double.isFinite(number) || sameNumber(rounded, text);
    }

    private static boolean sameNumber(String rounded, String text) {
        return Double.parseDouble(rounded) == Double.parseDouble(text);
    }
}
