package attention.check;

import attention.matrix.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws the numbers of one random case. A float holds every one, and most are multiples of 0.25, so
 * that a person can follow them; {@link Kind} says what the others are for.
 *
 * <p>All draws come from a list of small integers, 0 being the simplest choice. A failing case is
 * made smaller by lowering those integers and drawing again, so no generator needs a shrinker.
 */
public final class Draw {
    private static final int COUNT = 33; // of the multiples of 0.25 from −4 to 4
    private static final int GRAINS = 60;

    private final List<Integer> choices = new ArrayList<>();
    private final Kind kind;
    private final List<Integer> given;
    private final int kept;
    private final SplittableRandom random;

    /** What a case is to bring to light. */
    enum Kind {
        /** Numbers are multiples of 0.25. */
        USUAL,
        /**
         * Many numbers are 0, tiny, or have decimals: what stops at, skips or rounds them is told.
         */
        FINE,
        /** Sizes up to three times as large: what has a size written into it is told. */
        LONG;

        /** Of the cases of a part, counted from 1, most are usual; they come first. */
        static Kind ofCase(int number) {
            return number <= 17 ? USUAL : number <= 22 ? FINE : LONG;
        }
    }

    /** The first so many choices are those that were given; what is not given is the simplest. */
    private Draw(Kind kind, List<Integer> given, int kept, SplittableRandom random) {
        this.kind = kind;
        this.given = given;
        this.kept = kept;
        this.random = random;
    }

    static Draw random(long seed, Kind kind) {
        return new Draw(kind, List.of(), 0, new SplittableRandom(seed));
    }

    /**
     * A case that begins as an earlier one and goes on differently: what is kept of one call for
     * the next, because it looks the same, is told.
     *
     * @param share how much of it is the same, from 0 to 1
     */
    static Draw beginningAs(Draw earlier, double share, long seed) {
        List<Integer> choices = earlier.choices();
        int kept = (int) (share * choices.size());
        return new Draw(earlier.kind, choices, kept, new SplittableRandom(seed));
    }

    static Draw replay(List<Integer> choices, Kind kind) {
        return new Draw(kind, choices, Integer.MAX_VALUE, new SplittableRandom(0));
    }

    Kind kind() {
        return kind;
    }

    List<Integer> choices() {
        return List.copyOf(choices);
    }

    /** A whole number, at least 0 and below the bound; simplest 0. */
    public int below(int bound) {
        int at = choices.size();
        int choice = random.nextInt(bound);
        if (at < kept) {
            choice = at < given.size() ? Math.min(given.get(at), bound - 1) : 0;
        }
        choices.add(choice);
        return choice;
    }

    /** A size; simplest the smallest. */
    public int size(int smallest, int largest) {
        int most = kind == Kind.LONG ? 3 * largest : largest;
        return smallest + below(most - smallest + 1);
    }

    /** A number from −4 to 4; simplest 0, then whole numbers. */
    public double number() {
        if (kind != Kind.FINE) {
            return quarters(below(COUNT));
        }
        int choice = below(GRAINS * COUNT);
        double number = quarters(choice % COUNT);
        int grain = choice / COUNT;
        // A sixth are multiples of 0.25 still, a sixth 0, a third tiny, a third have decimals.
        if (grain < GRAINS / 3) {
            return grain < GRAINS / 6 ? number : 0;
        }
        return grain < 2 * GRAINS / 3 ? number / 512 : number - Math.signum(number) * grain / 1024;
    }

    private static double quarters(int choice) {
        int magnitude = (choice + 1) / 2;
        // Whole numbers come first: magnitudes 1 … 4 are 1, 2, 3, 4, then the quarters between.
        double size = magnitude <= 4 ? magnitude : quarter(magnitude - 5);
        return choice % 2 == 0 ? -size + 0.0 : size;
    }

    private static double quarter(int index) {
        int whole = index / 3;
        return whole + (index % 3 + 1) / 4.0;
    }

    /** So many numbers from −4 to 4. */
    public double[] vector(int length) {
        double[] vector = new double[length];
        // A 0 in front tells of what stops there.
        boolean zeroFirst = kind == Kind.FINE && length > 1 && below(2) == 1;
        for (int j = 0; j < length; j++) {
            vector[j] = j == 0 && zeroFirst ? 0 : number();
        }
        return vector;
    }

    /** Rows and columns of numbers from −4 to 4. */
    public double[][] matrix(int rows, int cols) {
        double[][] matrix = new double[rows][];
        for (int i = 0; i < rows; i++) {
            matrix[i] = vector(cols);
        }
        return matrix;
    }

    /** So many flags; simplest all false. */
    public boolean[] flags(int length) {
        boolean[] flags = new boolean[length];
        for (int j = 0; j < length; j++) {
            flags[j] = below(2) == 1;
        }
        return flags;
    }

    /** Rows and columns of flags; simplest all false. */
    public boolean[][] flags(int rows, int cols) {
        boolean[][] flags = new boolean[rows][];
        for (int i = 0; i < rows; i++) {
            flags[i] = flags(cols);
        }
        return flags;
    }

    /** So many whole numbers, such as tokens, each below the bound; simplest all 0. */
    public int[] tokens(int length, int bound) {
        int[] tokens = new int[length];
        for (int j = 0; j < length; j++) {
            tokens[j] = below(bound);
        }
        return tokens;
    }

    /** Rows and columns of whole numbers below the bound; simplest all 0. */
    public int[][] tokens(int rows, int cols, int bound) {
        int[][] tokens = new int[rows][];
        for (int i = 0; i < rows; i++) {
            tokens[i] = tokens(cols, bound);
        }
        return tokens;
    }

    /** One of the words; simplest the first. */
    public String word(String... words) {
        return words[below(words.length)];
    }

    /** So many of the words; simplest the first each time. */
    public String[] words(int length, String... words) {
        String[] drawn = new String[length];
        for (int j = 0; j < length; j++) {
            drawn[j] = word(words);
        }
        return drawn;
    }

    /** {@link #matrix Rows and columns} as a {@link Matrix}. */
    public Matrix grid(int rows, int cols) {
        return Matrix.of(matrix(rows, cols));
    }

    /** So many of them, all of one shape. */
    public Matrix[] grids(int count, int rows, int cols) {
        Matrix[] grids = new Matrix[count];
        for (int k = 0; k < count; k++) {
            grids[k] = grid(rows, cols);
        }
        return grids;
    }

    /**
     * Positive weights that add up to 1, none of them 0, some of fine ones tiny; simplest equal.
     */
    public double[] weights(int length) {
        double[] weights = new double[length];
        double sum = 0;
        for (int j = 0; j < length; j++) {
            int choice = below(kind == Kind.FINE ? 18 : 9);
            weights[j] = choice < 9 ? 1 + choice : (choice - 8) / 32.0;
            sum += weights[j];
        }
        for (int j = 0; j < length; j++) {
            weights[j] /= sum;
        }
        return weights;
    }

    /** The numbers 0 to n − 1 in some order; simplest in their own. */
    public int[] permutation(int n) {
        List<Integer> left = new ArrayList<>();
        for (int j = 0; j < n; j++) {
            left.add(j);
        }
        int[] order = new int[n];
        for (int j = 0; j < n; j++) {
            order[j] = left.remove(below(left.size()));
        }
        return order;
    }
}
