package attention.checks.multihead;

import attention.check.Mistakes;
import attention.exercise.SplitHeadsContract;
import attention.matrix.Matrix;
import java.util.Arrays;
import java.util.function.IntFunction;

/** Wrong answers to SplitHeads that learners write. */
final class SplitHeadsMistakes {
    static final Mistakes<SplitHeadsContract> ALL =
            Mistakes.<SplitHeadsContract>none()
                    .add("reshaped-without-exchanging", Heads::reshaped)
                    .add("every-second-column", Heads::woven)
                    .add(
                            "column-by-column",
                            (x, n) ->
                                    Heads.piled(
                                            Heads.filled(n * x.rows(), x.cols() / n, x.transpose()),
                                            n))
                    .add("rows-in-place-of-columns", Heads::piled)
                    .add(
                            "a-matrix-for-each-token",
                            (x, n) ->
                                    Heads.piled(
                                            Heads.filled(n * x.rows(), x.cols() / n, x), x.rows()))
                    .add(
                            "heads-transposed",
                            (x, n) ->
                                    Arrays.stream(Heads.split(x, n))
                                            .map(Matrix::transpose)
                                            .toArray(Matrix[]::new))
                    .add("first-head-for-all", (x, n) -> Heads.slices(x, n, h -> 0))
                    .add("last-head-for-all", (x, n) -> Heads.slices(x, n, h -> n - 1))
                    .add("everything-to-every-head", (x, n) -> each(n, h -> x))
                    .add("as-many-heads-as-a-head-is-wide", (x, n) -> Heads.split(x, x.cols() / n))
                    .add("last-head-first", (x, n) -> Heads.slices(x, n, h -> n - 1 - h))
                    .add("begins-at-its-own-number", Heads::overlapping)
                    .add(
                            "last-head-left-out",
                            (x, n) -> Arrays.copyOf(Heads.split(x, n), Math.max(1, n - 1)))
                    .add(
                            "last-column-left-out",
                            (x, n) ->
                                    each(
                                            n,
                                            h ->
                                                    Heads.split(x, n)[h].colRange(
                                                            0, Math.max(1, x.cols() / n - 1))))
                    .add(
                            "end-without-the-start",
                            (x, n) -> each(n, h -> x.colRange(h * (x.cols() / n), x.cols() / n)))
                    .add("heads-counted-from-1", (x, n) -> Heads.slices(x, n, h -> h + 1))
                    .add("two-heads-by-heart", (x, n) -> Heads.split(x, 2));

    private SplitHeadsMistakes() {}

    private static Matrix[] each(int count, IntFunction<Matrix> head) {
        Matrix[] heads = new Matrix[count];
        Arrays.setAll(heads, head);
        return heads;
    }
}
