package attention.box;

/** One row of a value, or a lone number, flag or word. */
public final class Cells implements View {
    private final Row<?> row;
    private final boolean lone;

    private record Row<A>(Leaf<A> leaf, A array) {
        String text(int j) {
            return leaf.text(array, j);
        }

        double number(int j) {
            return leaf.number(array, j);
        }

        int length() {
            return leaf.length(array);
        }

        @SuppressWarnings("unchecked") // the same leaf has the same arrays
        boolean near(Row<?> got, int j, double tolerance) {
            return leaf == got.leaf && leaf.near(array, (A) got.array, j, tolerance);
        }
    }

    private Cells(Row<?> row, boolean lone) {
        this.row = row;
        this.lone = lone;
    }

    static <A> Cells row(Leaf<A> leaf, A array) {
        return new Cells(new Row<>(leaf, array), false);
    }

    static <A> Cells lone(Leaf<A> leaf, A array) {
        return new Cells(new Row<>(leaf, array), true);
    }

    /** {@code |a − b| ≤ tolerance · max(1, |b|)}; NaN and infinities are near themselves alone. */
    public static boolean near(double expected, double got, double tolerance) {
        return Double.compare(expected, got) == 0
                || (Double.isFinite(expected)
                        && Math.abs(got - expected) <= tolerance * Math.max(1, Math.abs(expected)));
    }

    /** Whether it is no array. */
    public boolean isLone() {
        return lone;
    }

    /** How many there are. */
    public int length() {
        return row.length();
    }

    /** {@code number}, {@code flag} or {@code word}. */
    public String noun() {
        return row.leaf.noun;
    }

    /** Whether they can be added up. */
    public boolean areNumbers() {
        return row.leaf == Leaf.NUMBERS || row.leaf == Leaf.INDICES || row.leaf == CountLeaf.COUNTS;
    }

    /** The j-th, through the one formatter; of a word, which may be anybody's, as it is. */
    public String text(int j) {
        return row.text(j);
    }

    /** The j-th; 1 and 0 for a flag, NaN for a word. */
    public double number(int j) {
        return row.number(j);
    }

    /** The place of the first that is not as in these, or −1; both have the same length. */
    public int firstUnlike(Cells got, double tolerance) {
        for (int j = 0; j < length(); j++) {
            if (!row.near(got.row, j, tolerance)) {
                return j;
            }
        }
        return -1;
    }
}
