package attention.checks.multihead;

import attention.check.Mistakes;
import attention.checks.pieces.Grids;
import attention.exercise.MergeHeadsContract;
import attention.matrix.Matrix;
import java.util.Arrays;

/** Wrong answers to MergeHeads that learners write. */
final class MergeHeadsMistakes {
    static final Mistakes<MergeHeadsContract> ALL =
            Mistakes.<MergeHeadsContract>none()
                    .add("reshaped-without-exchanging", Heads::joinedReshaped)
                    .add("heads-woven", Heads::joinedWoven)
                    .add(
                            "heads-below-each-other",
                            heads -> heads[0].below(Arrays.copyOfRange(heads, 1, heads.length)))
                    .add("heads-added", Heads::sum)
                    .add("mean-of-the-heads", heads -> Heads.sum(heads).scaled(1.0 / heads.length))
                    .add("largest-of-the-heads", MergeHeadsMistakes::largest)
                    .add("last-head-first", Heads::joinedBackwards)
                    .add("first-head-for-all", heads -> repeated(heads.length, heads[0]))
                    .add(
                            "last-head-for-all",
                            heads -> repeated(heads.length, heads[heads.length - 1]))
                    .add("first-head-alone", heads -> heads[0])
                    .add("last-head-alone", heads -> heads[heads.length - 1])
                    .add("first-head-twice", heads -> heads[0].beside(Heads.joined(heads)))
                    .add(
                            "last-head-left-out",
                            heads ->
                                    Heads.joined(
                                            Arrays.copyOf(heads, Math.max(1, heads.length - 1))))
                    .add("all-on-the-first-columns", MergeHeadsMistakes::overwritten)
                    .add("begins-at-its-own-number", MergeHeadsMistakes::overlapping)
                    .add("transposed", heads -> Heads.joined(heads).transpose())
                    .add("tokens-in-reverse", heads -> Grids.flipped(Heads.joined(heads)))
                    .add(
                            "one-long-row",
                            heads -> Heads.filled(1, heads.length * cells(heads[0]), heads))
                    .add("two-heads-by-heart", heads -> heads[0].beside(heads[1]))
                    .add("as-many-heads-as-tokens", heads -> counted(heads[0].rows(), heads));

    private MergeHeadsMistakes() {}

    private static int cells(Matrix head) {
        return head.rows() * head.cols();
    }

    private static Matrix repeated(int count, Matrix head) {
        Matrix[] all = new Matrix[count];
        Arrays.fill(all, head);
        return Heads.joined(all);
    }

    /** A loop over the heads that ends where something else does. */
    private static Matrix counted(int count, Matrix... heads) {
        Matrix joined = heads[0];
        for (int h = 1; h < count; h++) {
            joined = joined.beside(heads[h]);
        }
        return joined;
    }

    private static Matrix largest(Matrix... heads) {
        return Matrix.generate(
                heads[0].rows(),
                heads[0].cols(),
                (i, j) ->
                        Arrays.stream(heads)
                                .mapToDouble(head -> head.get(i, j))
                                .max()
                                .orElseThrow());
    }

    /** Each head is written over the one before; the other columns stay empty. */
    private static Matrix overwritten(Matrix... heads) {
        Matrix last = heads[heads.length - 1];
        return Matrix.generate(
                last.rows(),
                heads.length * last.cols(),
                (i, j) -> j < last.cols() ? last.get(i, j) : 0);
    }

    /** Head h is written from column h on, over what stands there. */
    private static Matrix overlapping(Matrix... heads) {
        int width = heads[0].cols();
        int last = heads.length - 1;
        return Matrix.generate(
                heads[0].rows(),
                heads.length * width,
                (i, j) -> {
                    int h = Math.min(j, last);
                    return j - h < width ? heads[h].get(i, j - h) : 0;
                });
    }
}
