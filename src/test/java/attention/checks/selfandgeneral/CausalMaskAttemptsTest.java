package attention.checks.selfandgeneral;

import static attention.checks.pieces.Flags.table;
import static attention.checks.selfandgeneral.CausalMaskMistakes.where;

import attention.check.Attempts;
import attention.exercise.CausalMaskContract;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Answers to CausalMask beyond the named mistakes. */
final class CausalMaskAttemptsTest extends Attempts<CausalMaskContract> {
    CausalMaskAttemptsTest() {
        wrongPlaces();
        wrongSizes();
        wrongHabits();
        rightOnes();
    }

    private void wrongPlaces() {
        wrong("half of the past", where((i, j) -> j <= i / 2));
        wrong("every second", where((i, j) -> j <= i && (i - j) % 2 == 0));
        wrong("the first sees everything", where((i, j) -> i == 0 || j <= i));
        wrong("the last sees itself alone", n -> table(n, n, (i, j) -> last(n, i, j)));
        wrong("the first two see each other", where((i, j) -> j <= Math.max(1, i)));
        wrong("five words by heart", where((i, j) -> j <= i && i < 5));
        wrong("itself and the first", where((i, j) -> j == i || j == 0));
    }

    private void wrongSizes() {
        wrong("no rows", n -> new boolean[0][0]);
        wrong("rows never made", n -> new boolean[n][]);
        wrong("rows as long as what they see", n -> ragged(n));
        wrong("one column too many", n -> table(n, n + 1, (i, j) -> j <= i));
        wrong("five by five", n -> table(5, 5, (i, j) -> j <= i));
        wrong(
                "beyond the end",
                n -> {
                    boolean[][] allowed = new boolean[n][n];
                    for (int i = 0; i < n; i++) {
                        for (int j = 0; j <= i + 1; j++) {
                            allowed[i][j] = j <= i;
                        }
                    }
                    return allowed;
                });
    }

    private void wrongHabits() {
        wrong(
                "one row that grows",
                n -> {
                    boolean[] row = new boolean[n];
                    boolean[][] allowed = new boolean[n][];
                    for (int i = 0; i < n; i++) {
                        row[i] = true;
                        allowed[i] = row;
                    }
                    return allowed;
                });
        wrong(
                "a field for the largest table",
                new CausalMaskContract() {
                    private boolean[][] allowed = new boolean[0][0];

                    @Override
                    public boolean[][] allowed(int n) {
                        if (allowed.length < n) {
                            allowed = table(n, n, (i, j) -> j <= i);
                        }
                        return allowed;
                    }
                });
    }

    private void rightOnes() {
        right("by the definition", where((i, j) -> j <= i));
        right("not the future", where((i, j) -> !(j > i)));
        right(
                "only as far as needed",
                n -> {
                    boolean[][] allowed = new boolean[n][n];
                    for (int i = 0; i < n; i++) {
                        for (int j = 0; j <= i; j++) {
                            allowed[i][j] = true;
                        }
                    }
                    return allowed;
                });
        right(
                "filled",
                n -> {
                    boolean[][] allowed = new boolean[n][n];
                    for (int i = 0; i < n; i++) {
                        Arrays.fill(allowed[i], 0, i + 1, true);
                    }
                    return allowed;
                });
        right(
                "a row that grows, copied",
                n -> {
                    boolean[] row = new boolean[n];
                    boolean[][] allowed = new boolean[n][];
                    for (int i = 0; i < n; i++) {
                        row[i] = true;
                        allowed[i] = row.clone();
                    }
                    return allowed;
                });
        right(
                "column by column",
                n -> {
                    boolean[][] allowed = new boolean[n][n];
                    IntStream.range(0, n)
                            .forEach(j -> IntStream.range(j, n).forEach(i -> allowed[i][j] = true));
                    return allowed;
                });
        right("the distance", where((i, j) -> i - j >= 0));
    }

    private static boolean last(int n, int i, int j) {
        return (i == n - 1 && n > 1) ? j == i : j <= i;
    }

    private static boolean[][] ragged(int n) {
        boolean[][] allowed = new boolean[n][];
        for (int i = 0; i < n; i++) {
            allowed[i] = new boolean[i + 1];
            Arrays.fill(allowed[i], true);
        }
        return allowed;
    }
}
