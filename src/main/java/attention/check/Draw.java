package attention.check;

import attention.matrix.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws the numbers of one random case. Every number is a multiple of 0.25, so that a person can
 * follow it and a float holds it.
 *
 * <p>All draws come from a list of small integers, 0 being the simplest choice. A failing case is
 * made smaller by lowering those integers and drawing again, so no generator needs a shrinker.
 */
public final class Draw {
    private static final int QUARTERS = 16;

    private final List<Integer> choices = new ArrayList<>();
    private final List<Integer> given;
    private final SplittableRandom random;
    private final boolean replay;

    private Draw(List<Integer> given, SplittableRandom random, boolean replay) {
        this.given = given;
        this.random = random;
        this.replay = replay;
    }

    static Draw random(long seed) {
        return new Draw(List.of(), new SplittableRandom(seed), false);
    }

    static Draw replay(List<Integer> choices) {
        return new Draw(choices, new SplittableRandom(0), true);
    }

    List<Integer> choices() {
        return List.copyOf(choices);
    }

    /** A whole number, at least 0 and below the bound; simplest 0. */
    public int below(int bound) {
        int at = choices.size();
        int choice = random.nextInt(bound);
        if (replay) {
            choice = at < given.size() ? Math.min(given.get(at), bound - 1) : 0;
        }
        choices.add(choice);
        return choice;
    }

    /** A size; simplest the smallest. */
    public int size(int smallest, int largest) {
        return smallest + below(largest - smallest + 1);
    }

    /** A number from −4 to 4; simplest 0, then whole numbers. */
    public double number() {
        int choice = below(2 * QUARTERS + 1);
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
        for (int j = 0; j < length; j++) {
            vector[j] = number();
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

    /** Positive weights that add up to 1, none of them 0; simplest all equal. */
    public double[] weights(int length) {
        double[] weights = new double[length];
        double sum = 0;
        for (int j = 0; j < length; j++) {
            weights[j] = 1 + below(9);
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
