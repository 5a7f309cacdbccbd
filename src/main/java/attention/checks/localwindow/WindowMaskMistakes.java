package attention.checks.localwindow;

import static attention.checks.pieces.Flags.table;

import attention.check.Mistakes;
import attention.exercise.WindowMaskContract;
import java.util.Arrays;

/** Wrong answers to WindowMask that learners write. */
final class WindowMaskMistakes {
    static final Mistakes<WindowMaskContract> ALL =
            Mistakes.<WindowMaskContract>none()
                    .add("ends-left-out", where((i, j, h) -> Math.abs(i - j) < h))
                    .add("one-too-many", where((i, j, h) -> Math.abs(i - j) <= h + 1))
                    .add("half-of-the-half", where((i, j, h) -> Math.abs(i - j) <= h / 2))
                    .add("right-end-left-out", where((i, j, h) -> i - h <= j && j < i + h))
                    .add("left-end-left-out", where((i, j, h) -> i - h < j && j <= i + h))
                    .add("no-left-end", where((i, j, h) -> j - i <= h))
                    .add("no-right-end", where((i, j, h) -> i - j <= h))
                    .add("the-past-alone", where((i, j, h) -> i - h <= j && j <= i))
                    .add("the-future-alone", where((i, j, h) -> i <= j && j <= i + h))
                    .add("without-itself", where((i, j, h) -> i != j && Math.abs(i - j) <= h))
                    .add("turned-around", where((i, j, h) -> Math.abs(i - j) > h))
                    .add("everybody", where((i, j, h) -> true))
                    .add("blocks", where((i, j, h) -> i / h == j / h))
                    .add("positions-from-one", where((i, j, h) -> Math.abs(i + 1 - j) <= h))
                    .add("keys-from-one", where((i, j, h) -> Math.abs(i - 1 - j) <= h))
                    .add("row-given-up", where((i, j, h) -> i >= h && Math.abs(i - j) <= h))
                    .add(
                            "ring",
                            (n, m, h) ->
                                    table(
                                            n,
                                            m,
                                            (i, j) -> {
                                                int apart = Math.floorMod(j - i, m);
                                                return Math.min(apart, m - apart) <= h;
                                            }))
                    .add("the-square-overflows", where((i, j, h) -> (i - j) * (i - j) <= h * h))
                    .add(
                            "pushed-inwards",
                            (n, m, h) ->
                                    table(
                                            n,
                                            m,
                                            (i, j) -> {
                                                int start =
                                                        Math.max(0, Math.min(i - h, m - 2 * h - 1));
                                                return start <= j && j <= start + 2 * h;
                                            }))
                    .add(
                            "diagonal-stretched",
                            (n, m, h) ->
                                    table(n, m, (i, j) -> Math.abs((double) i * m / n - j) <= h))
                    .add(
                            "aligned-at-the-end",
                            (n, m, h) -> table(n, m, (i, j) -> Math.abs(i + m - n - j) <= h))
                    .add(
                            "one-row-for-all",
                            (n, m, h) -> {
                                boolean[][] allowed = new boolean[n][];
                                Arrays.fill(allowed, right(n, m, h)[n - 1]);
                                return allowed;
                            })
                    .add(
                            "as-many-keys-as-queries",
                            (n, m, h) -> table(n, m, (i, j) -> j < n && Math.abs(i - j) <= h))
                    .add("square", (n, m, h) -> right(n, n, h))
                    .add("transposed", (n, m, h) -> right(m, n, h))
                    .add("the-end-overflows", where((i, j, h) -> j >= i - h && j <= i + h))
                    .add(
                            "the-width-overflows",
                            where((i, j, h) -> 2 * Math.abs(j - i) < 2 * h + 1));

    private WindowMaskMistakes() {}

    private interface Window {
        boolean holds(int query, int key, int halfWidth);
    }

    private static WindowMaskContract where(Window window) {
        return (n, m, h) -> table(n, m, (i, j) -> window.holds(i, j, h));
    }

    private static boolean[][] right(int n, int m, int h) {
        return table(n, m, (i, j) -> Math.abs(i - j) <= h);
    }
}
