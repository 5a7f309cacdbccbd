package attention.checks.pieces;

import java.util.Arrays;

/** Tables of who may look at whom, of which the checks of masks and wrong answers are made. */
public final class Flags {
    private Flags() {}

    /** Whether query i may look at key j. */
    @FunctionalInterface
    public interface Pairs {
        /** True = may look. */
        boolean allow(int query, int key);
    }

    /** A row for each query, a flag for each key. */
    public static boolean[][] table(int queryLen, int keyLen, Pairs pairs) {
        boolean[][] table = new boolean[queryLen][keyLen];
        for (int i = 0; i < queryLen; i++) {
            for (int j = 0; j < keyLen; j++) {
                table[i][j] = pairs.allow(i, j);
            }
        }
        return table;
    }

    /** {@code flags(0, 1, 0)}: 1 is true. */
    public static boolean[] flags(int... ones) {
        boolean[] flags = new boolean[ones.length];
        for (int j = 0; j < flags.length; j++) {
            flags[j] = ones[j] == 1;
        }
        return flags;
    }

    /** Rows of their own that hold the same. */
    public static boolean[][] copy(boolean[][] table) {
        return Arrays.stream(table).map(boolean[]::clone).toArray(boolean[][]::new);
    }
}
