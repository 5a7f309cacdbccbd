package attention.checks.localwindow;

import attention.check.Attempts;
import attention.checks.pieces.Flags;
import attention.exercise.WindowMaskContract;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Answers to WindowMask beyond the named mistakes. */
final class WindowMaskAttemptsTest extends Attempts<WindowMaskContract> {
    WindowMaskAttemptsTest() {
        wrongPlaces();
        wrongSizes();
        wrongHabits();
        rightInOtherWords();
        rightWithOtherLoops();
    }

    private void wrongPlaces() {
        wrong("nobody", (n, m, h) -> new boolean[n][m]);
        wrong("the diagonal alone", (n, m, h) -> where(n, m, (i, j) -> i == j));
        wrong("the two ends alone", (n, m, h) -> where(n, m, (i, j) -> Math.abs(i - j) == h));
        wrong("causal", (n, m, h) -> where(n, m, (i, j) -> j <= i));
        wrong("the first keys", (n, m, h) -> where(n, m, (i, j) -> j <= h));
        wrong("a window of five", (n, m, h) -> where(n, m, (i, j) -> Math.abs(i - j) <= 2));
        wrong("every second key", (n, m, h) -> where(n, m, (i, j) -> (i - j) % 2 == 0));
        wrong("sum in place of distance", (n, m, h) -> where(n, m, (i, j) -> i + j <= h));
        wrong("against the diagonal", (n, m, h) -> where(n, m, (i, j) -> near(i, m - 1 - j, h)));
        wrong("the distance squared", (n, m, h) -> where(n, m, (i, j) -> (i - j) * (i - j) <= h));
        wrong(
                "the middle of the queries on the middle of the keys",
                (n, m, h) -> where(n, m, (i, j) -> near(i + (m - n) / 2, j, h)));
        wrong(
                "nobody is left without a key",
                (n, m, h) -> where(n, m, (i, j) -> near(i, j, h) || i - h >= m));
        wrong(
                "a window of two wings, never cut",
                (n, m, h) -> where(n, m, (i, j) -> i >= h && near(i, j, h)));
    }

    private void wrongSizes() {
        wrong("no rows", (n, m, h) -> new boolean[0][0]);
        wrong("rows never made", (n, m, h) -> new boolean[n][]);
        wrong("rows end where the window ends", (n, m, h) -> ragged(right(n, m, h)));
        wrong("a row too many", (n, m, h) -> right(n + 1, m, h));
        wrong(
                "indices out of the table",
                (n, m, h) -> {
                    boolean[][] allowed = new boolean[n][m];
                    for (int i = 0; i < n; i++) {
                        for (int j = i - h; j <= i + h; j++) {
                            allowed[i][j] = true;
                        }
                    }
                    return allowed;
                });
    }

    private void wrongHabits() {
        wrong(
                "rows that are equal are one row",
                (n, m, h) -> {
                    boolean[][] allowed = right(n, m, h);
                    for (int i = 1; i < n; i++) {
                        if (Arrays.equals(allowed[i], allowed[i - 1])) {
                            allowed[i] = allowed[i - 1];
                        }
                    }
                    return allowed;
                });
        wrong(
                "a field for the table",
                new WindowMaskContract() {
                    private boolean[][] allowed = new boolean[0][0];

                    @Override
                    public boolean[][] allowed(int n, int m, int h) {
                        if (allowed.length != n || allowed[0].length != m) {
                            allowed = new boolean[n][m];
                        }
                        for (int i = 0; i < n; i++) {
                            for (int j = 0; j < m; j++) {
                                allowed[i][j] |= near(i, j, h);
                            }
                        }
                        return allowed;
                    }
                });
        wrong("wide windows cut at five", (n, m, h) -> right(n, m, Math.min(h, 4)));
    }

    private void rightInOtherWords() {
        right("by the definition", WindowMaskAttemptsTest::right);
        right(
                "the distance without abs",
                (n, m, h) -> where(n, m, (i, j) -> j - i <= h && i - j <= h));
        right("the larger minus the smaller", (n, m, h) -> where(n, m, larger(h)));
        right(
                "long, so that nothing overflows",
                (n, m, h) -> where(n, m, (i, j) -> j >= (long) i - h && j <= (long) i + h));
        right(
                "streams",
                (n, m, h) ->
                        IntStream.range(0, n)
                                .mapToObj(
                                        i -> {
                                            boolean[] row = new boolean[m];
                                            IntStream.range(0, m)
                                                    .filter(j -> near(i, j, h))
                                                    .forEach(j -> row[j] = true);
                                            return row;
                                        })
                                .toArray(boolean[][]::new));
    }

    private void rightWithOtherLoops() {
        right(
                "from the left end to the right end",
                (n, m, h) -> {
                    boolean[][] allowed = new boolean[n][m];
                    for (int i = 0; i < n; i++) {
                        long end = Math.min(m - 1L, (long) i + h);
                        for (int j = Math.max(0, i - h); j <= end; j++) {
                            allowed[i][j] = true;
                        }
                    }
                    return allowed;
                });
        right(
                "one diagonal after the other",
                (n, m, h) -> {
                    int reach = Math.min(h, n + m);
                    boolean[][] allowed = new boolean[n][m];
                    for (int shift = -reach; shift <= reach; shift++) {
                        for (int i = Math.max(0, -shift); i < n && i + shift < m; i++) {
                            allowed[i][i + shift] = true;
                        }
                    }
                    return allowed;
                });
        right(
                "filled",
                (n, m, h) -> {
                    boolean[][] allowed = new boolean[n][m];
                    for (int i = 0; i < n; i++) {
                        int start = Math.min(m, Math.max(0, i - h));
                        int end = (int) Math.min(m, i + 1L + h);
                        Arrays.fill(allowed[i], start, Math.max(start, end), true);
                    }
                    return allowed;
                });
        right(
                "all true, then what is outside set to false",
                (n, m, h) -> {
                    boolean[][] allowed = where(n, m, (i, j) -> true);
                    for (int i = 0; i < n; i++) {
                        for (int j = 0; j < m; j++) {
                            if (!near(i, j, h)) {
                                allowed[i][j] = false;
                            }
                        }
                    }
                    return allowed;
                });
    }

    private static boolean near(int i, int j, int h) {
        return Math.abs(i - j) <= h;
    }

    private static Flags.Pairs larger(int h) {
        return (i, j) -> Math.max(i, j) - Math.min(i, j) <= h;
    }

    private static boolean[][] right(int n, int m, int h) {
        return where(n, m, (i, j) -> near(i, j, h));
    }

    private static boolean[][] where(int n, int m, Flags.Pairs pairs) {
        return Flags.table(n, m, pairs);
    }

    private static boolean[][] ragged(boolean[][] allowed) {
        boolean[][] ragged = new boolean[allowed.length][];
        for (int i = 0; i < ragged.length; i++) {
            int end = allowed[i].length;
            while (end > 0 && !allowed[i][end - 1]) {
                end--;
            }
            ragged[i] = Arrays.copyOf(allowed[i], end);
        }
        return ragged;
    }
}
