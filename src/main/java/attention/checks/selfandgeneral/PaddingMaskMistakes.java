package attention.checks.selfandgeneral;

import static attention.checks.pieces.Flags.table;

import attention.check.Mistakes;
import attention.exercise.PaddingMaskContract;

/** Wrong answers to PaddingMask that learners write: in one of its methods, the other right. */
final class PaddingMaskMistakes {
    static final Mistakes<PaddingMaskContract> ALL = wrongKeys().and(wrongSizes()).and(wrongBoth());

    private PaddingMaskMistakes() {}

    private static Mistakes<PaddingMaskContract> wrongKeys() {
        return Mistakes.<PaddingMaskContract>none()
                .add("turned-around", where((i, j, padding) -> padding[j]))
                .add(
                        "queries-in-place-of-keys",
                        where((i, j, padding) -> i >= padding.length || !padding[i]))
                .add(
                        "queries-as-well",
                        where((i, j, padding) -> !padding[j] && !isPadding(i, padding)))
                .add("so-many-as-are-real", where((i, j, padding) -> j < real(padding)))
                .add(
                        "padding-in-front",
                        where((i, j, padding) -> j >= padding.length - real(padding)))
                .add("up-to-the-first-padding", where((i, j, padding) -> j < first(padding)))
                .add("up-to-the-last-real", where((i, j, padding) -> j <= lastReal(padding)))
                .add("one-too-many", where((i, j, padding) -> j <= real(padding)))
                .add("shifted-by-one", where((i, j, padding) -> !isPadding(j + 1, padding)))
                .add("looks-back-alone", where((i, j, padding) -> j <= i && !padding[j]))
                .add("itself-always", where((i, j, padding) -> j == i || !padding[j]))
                .add("first-row-alone", where((i, j, padding) -> i == 0 && !padding[j]))
                .add(
                        "all-padding-all-allowed",
                        where((i, j, padding) -> !padding[j] || real(padding) == 0))
                .add("padding-ignored", where((i, j, padding) -> true));
    }

    private static Mistakes<PaddingMaskContract> wrongSizes() {
        return Mistakes.<PaddingMaskContract>none()
                .add(
                        "padding-cut-out",
                        mask(
                                (n, padding) -> table(n, real(padding), (i, j) -> true),
                                PaddingMaskMistakes::right))
                .add(
                        "square",
                        mask(
                                (n, padding) ->
                                        table(
                                                padding.length,
                                                padding.length,
                                                (i, j) -> !padding[j]),
                                PaddingMaskMistakes::right))
                .add(
                        "transposed",
                        mask(
                                (n, padding) -> table(padding.length, n, (i, j) -> !padding[i]),
                                PaddingMaskMistakes::right));
    }

    private static Mistakes<PaddingMaskContract> wrongBoth() {
        return Mistakes.<PaddingMaskContract>none()
                .add("one-of-the-two", joining((a, b) -> a || b))
                .add("first-mask-alone", joining((a, b) -> a))
                .add("second-mask-alone", joining((a, b) -> b))
                .add("exactly-one", joining((a, b) -> a != b))
                .add("where-they-agree", joining((a, b) -> a == b))
                .add("where-both-forbid", joining((a, b) -> !a && !b))
                .add("not-both", joining((a, b) -> !(a && b)))
                .add(
                        "both-square",
                        mask(
                                PaddingMaskMistakes::right,
                                (a, b) -> {
                                    int n = Math.min(a.length, a[0].length);
                                    return table(
                                            a.length,
                                            a[0].length,
                                            (i, j) -> j < n && a[i][j] && b[i][j]);
                                }));
    }

    /** Which keys are allowed. */
    interface Keys {
        boolean allow(int query, int key, boolean... padding);
    }

    /** One flag made of two. */
    interface Joining {
        boolean of(boolean a, boolean b);
    }

    /** The first method. */
    interface Allowed {
        boolean[][] of(int queryLen, boolean... padding);
    }

    /** The second one. */
    interface Both {
        boolean[][] of(boolean[][] a, boolean[][] b);
    }

    static PaddingMaskContract mask(Allowed allowed, Both both) {
        return new PaddingMaskContract() {
            @Override
            public boolean[][] allowed(int queryLen, boolean[] padding) {
                return allowed.of(queryLen, padding);
            }

            @Override
            public boolean[][] both(boolean[][] a, boolean[][] b) {
                return both.of(a, b);
            }
        };
    }

    static PaddingMaskContract where(Keys keys) {
        return mask(
                (n, padding) -> table(n, padding.length, (i, j) -> keys.allow(i, j, padding)),
                PaddingMaskMistakes::right);
    }

    static PaddingMaskContract joining(Joining joining) {
        return mask(
                PaddingMaskMistakes::right,
                (a, b) -> table(a.length, a[0].length, (i, j) -> joining.of(a[i][j], b[i][j])));
    }

    static boolean[][] right(int queryLen, boolean... padding) {
        return table(queryLen, padding.length, (i, j) -> !padding[j]);
    }

    static boolean[][] right(boolean[][] a, boolean[][] b) {
        return table(a.length, a[0].length, (i, j) -> a[i][j] && b[i][j]);
    }

    static boolean isPadding(int position, boolean... padding) {
        return position < padding.length && padding[position];
    }

    /** How many are no padding. */
    static int real(boolean... padding) {
        int real = 0;
        for (boolean filled : padding) {
            real += filled ? 0 : 1;
        }
        return real;
    }

    private static int first(boolean... padding) {
        int first = 0;
        while (first < padding.length && !padding[first]) {
            first++;
        }
        return first;
    }

    private static int lastReal(boolean... padding) {
        int last = padding.length - 1;
        while (last >= 0 && padding[last]) {
            last--;
        }
        return last;
    }
}
