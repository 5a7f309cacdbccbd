package attention.checks.hierarchical;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.HierarchicalContract;
import attention.matrix.Matrix;
import java.util.Arrays;

/** Two sentences that differ by very little, and a document longer than any that was shown. */
final class HierarchicalHeldBackCheck extends HierarchicalCheck {
    private static final int MANY = 40;
    private static final int LONG = 300;

    /** A power of 2, so that a float holds what is multiplied by it exactly. */
    private static final int LARGE = 1 << 18;

    private static final Mistakes<HierarchicalContract> MISTAKES =
            Mistakes.<HierarchicalContract>none()
                    .add(
                            "rows-rounded",
                            (s, words, upper) ->
                                    HierarchicalMistakes.RIGHT.document(
                                            s, it -> rounded(words.output(it)), upper))
                    .add(
                            "long-sentences-cut",
                            (s, words, upper) ->
                                    HierarchicalMistakes.RIGHT.document(
                                            s,
                                            it ->
                                                    words.output(
                                                            it.rowRange(
                                                                    0, Math.min(128, it.rows()))),
                                            upper))
                    .add(
                            "room-for-sixteen-sentences",
                            (s, words, upper) -> {
                                Matrix[] room = new Matrix[16];
                                System.arraycopy(s, 0, room, 0, s.length);
                                return HierarchicalMistakes.RIGHT.document(s, words, upper);
                            });

    @Override
    public Mistakes<HierarchicalContract> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(number = 8, points = 2, needs = 2)
    void a_small_difference_counts(Attempt<HierarchicalContract> attempt) {
        Matrix[] sentences = {Matrix.ofColumn(1 + 3.0 / LARGE), Matrix.ofColumn(1, 1)};
        attempt.calling(
                        "difference",
                        it ->
                                it.document(
                                        sentences,
                                        OneRow.MEAN,
                                        rows -> Matrix.ofRow(LARGE, -LARGE).times(rows)))
                .byHand()
                .equalsReference();
    }

    @Part(number = 9, points = 1, needs = 2)
    void a_long_sentence(Attempt<HierarchicalContract> attempt) {
        Matrix[] sentences = {words(2), words(LONG), words(1)};
        attempt.calling("long-sentence", it -> it.document(sentences, OneRow.MEAN, OneRow.COUNTS))
                .equalsReference();
    }

    @Part(number = 10, points = 1, needs = 2)
    void many_sentences(Attempt<HierarchicalContract> attempt) {
        Matrix[] sentences = new Matrix[MANY];
        Arrays.setAll(sentences, k -> words(1 + k % 3));
        attempt.calling("many", it -> it.document(sentences, OneRow.COUNTS, OneRow.ADDS))
                .equalsReference();
    }

    private static Matrix words(int count) {
        return Matrix.generate(count, 2, (i, j) -> (i * (j + 3) % 7 - 3) / 2.0);
    }

    private static Matrix rounded(Matrix row) {
        return Matrix.generate(
                row.rows(), row.cols(), (i, j) -> Math.round(row.get(i, j) * 1e6) / 1e6);
    }
}
