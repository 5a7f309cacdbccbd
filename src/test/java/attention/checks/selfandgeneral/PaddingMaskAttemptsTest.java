package attention.checks.selfandgeneral;

import static attention.checks.pieces.Flags.copy;
import static attention.checks.pieces.Flags.table;
import static attention.checks.selfandgeneral.PaddingMaskMistakes.joining;
import static attention.checks.selfandgeneral.PaddingMaskMistakes.mask;
import static attention.checks.selfandgeneral.PaddingMaskMistakes.real;
import static attention.checks.selfandgeneral.PaddingMaskMistakes.where;

import attention.check.Attempts;
import attention.checks.selfandgeneral.PaddingMaskMistakes.Allowed;
import attention.checks.selfandgeneral.PaddingMaskMistakes.Both;
import attention.exercise.PaddingMaskContract;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Answers to PaddingMask beyond the named mistakes. */
final class PaddingMaskAttemptsTest extends Attempts<PaddingMaskContract> {
    private static final Allowed HIDES = PaddingMaskMistakes::right;
    private static final Both BOTH = PaddingMaskMistakes::right;

    PaddingMaskAttemptsTest() {
        wrongKeys();
        wrongSizes();
        wrongBoth();
        wrongHabits();
        rightOnes();
        rightBoth();
    }

    private void wrongKeys() {
        wrong("nobody", where((i, j, padding) -> false));
        wrong("causal", where((i, j, padding) -> j <= i));
        wrong("the real ones but the first", where((i, j, padding) -> j > 0 && !padding[j]));
        wrong("the last key always", where((i, j, padding) -> last(j, padding) || !padding[j]));
        wrong("the first key always", where((i, j, padding) -> j == 0 || !padding[j]));
        wrong("one too few", where((i, j, padding) -> j < real(padding) - 1));
        wrong("from the other end", where((i, j, padding) -> !padding[padding.length - 1 - j]));
        wrong(
                "everybody where all is padding",
                where((i, j, padding) -> real(padding) == 0 || !padding[j]));
        wrong("itself never", where((i, j, padding) -> i != j && !padding[j]));
    }

    private void wrongSizes() {
        wrong("a row too few", mask((n, padding) -> HIDES.of(n - 1, padding), BOTH));
        wrong("no rows", mask((n, padding) -> new boolean[0][0], BOTH));
        wrong("rows never made", mask((n, padding) -> new boolean[n][], BOTH));
        wrong("a single row", mask((n, padding) -> HIDES.of(1, padding), BOTH));
        wrong(
                "as many keys as queries",
                mask((n, padding) -> table(n, n, (i, j) -> !padding[j]), BOTH));
    }

    private void wrongBoth() {
        wrong("nobody at all", joining((a, b) -> false));
        wrong("the first unless the second", joining((a, b) -> a && !b));
        wrong("rows of the second in reverse", mask(HIDES, (a, b) -> BOTH.of(a, flipped(b))));
        wrong("the first row alone", mask(HIDES, (a, b) -> firstRow(BOTH.of(a, b))));
        wrong(
                "the columns of the second turned",
                mask(
                        HIDES,
                        (a, b) ->
                                table(
                                        a.length,
                                        a[0].length,
                                        (i, j) -> a[i][j] && b[j % b.length][i % b[0].length])));
    }

    private void wrongHabits() {
        wrong(
                "one row for all",
                mask(
                        (n, padding) -> {
                            boolean[][] allowed = new boolean[n][];
                            Arrays.fill(allowed, HIDES.of(1, padding)[0]);
                            return allowed;
                        },
                        BOTH));
        wrong(
                "into the first mask",
                mask(
                        HIDES,
                        (a, b) -> {
                            for (int i = 0; i < a.length; i++) {
                                for (int j = 0; j < a[i].length; j++) {
                                    a[i][j] &= b[i][j];
                                }
                            }
                            return a;
                        }));
        wrong(
                "the padding turned",
                mask(
                        (n, padding) -> {
                            for (int j = 0; j < padding.length; j++) {
                                padding[j] = !padding[j];
                            }
                            return table(n, padding.length, (i, j) -> padding[j]);
                        },
                        BOTH));
    }

    private void rightOnes() {
        right("by the definition", mask(HIDES, BOTH));
        right(
                "a row, copied",
                mask(
                        (n, padding) -> {
                            boolean[] row = HIDES.of(1, padding)[0];
                            boolean[][] allowed = new boolean[n][];
                            Arrays.setAll(allowed, i -> row.clone());
                            return allowed;
                        },
                        BOTH));
        right(
                "all true, then hidden",
                mask(
                        (n, padding) -> {
                            boolean[][] allowed = table(n, padding.length, (i, j) -> true);
                            for (int j = 0; j < padding.length; j++) {
                                for (boolean[] row : allowed) {
                                    row[j] &= !padding[j];
                                }
                            }
                            return allowed;
                        },
                        BOTH));
    }

    private void rightBoth() {
        right(
                "if and else",
                mask(
                        HIDES,
                        (a, b) ->
                                table(a.length, a[0].length, (i, j) -> a[i][j] ? b[i][j] : false)));
        right(
                "a copy, cut down",
                mask(
                        HIDES,
                        (a, b) -> {
                            boolean[][] both = copy(a);
                            for (int i = 0; i < both.length; i++) {
                                for (int j = 0; j < both[i].length; j++) {
                                    both[i][j] &= b[i][j];
                                }
                            }
                            return both;
                        }));
        right("neither forbids", joining((a, b) -> !(!a || !b)));
        right(
                "streams",
                mask(
                        (n, padding) ->
                                IntStream.range(0, n)
                                        .mapToObj(i -> HIDES.of(1, padding)[0])
                                        .toArray(boolean[][]::new),
                        BOTH));
    }

    private static boolean last(int key, boolean... padding) {
        return key == padding.length - 1;
    }

    private static boolean[][] flipped(boolean[][] mask) {
        return table(mask.length, mask[0].length, (i, j) -> mask[mask.length - 1 - i][j]);
    }

    private static boolean[][] firstRow(boolean[][] mask) {
        return table(mask.length, mask[0].length, (i, j) -> i == 0 && mask[i][j]);
    }
}
