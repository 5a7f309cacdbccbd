package attention.matrix;

/** Calculations as a person writes them: {@code 3 + (-1)}, {@code 1 · 3}, {@code 4 / 10}. */
public final class Formula {
    private Formula() {}

    /** {@code a · b}. */
    public static String times(double a, double b) {
        return between(a, "·", b);
    }

    /** {@code a + b}. */
    public static String plus(double a, double b) {
        return between(a, "+", b);
    }

    /** {@code a - b}. */
    public static String minus(double a, double b) {
        return between(a, "-", b);
    }

    /** {@code a / b}. */
    public static String over(double a, double b) {
        return between(a, "/", b);
    }

    private static String between(double a, String sign, double b) {
        String right = Numbers.text(b);
        return Numbers.text(a)
                + " "
                + sign
                + " "
                + (right.startsWith("-") ? "(" + right + ")" : right);
    }
}
