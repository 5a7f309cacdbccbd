package attention.checks.hierarchical;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Draw;
import attention.check.Mistakes;
import attention.check.OwnParts;
import attention.check.Part;
import attention.exercise.AttentionPoolingContract;
import attention.exercise.HierarchicalContract;
import attention.exercise.Layer;
import attention.matrix.Matrix;
import attention.model.Hierarchical;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Checks the two levels of a reader. Probes stand in for its layers, so that each wrong order has a
 * number of its own; sentences differ in length, and the levels in their numbers.
 */
class HierarchicalCheck implements Check<HierarchicalContract> {
    private static final List<Layer> LAYERS = List.of(OneRow.values());

    /** Two, four and one word of three numbers. */
    private static final Matrix[] SENTENCES = {
        of(new double[][] {{1, 0, 2}, {0, -1, 1}}),
        of(new double[][] {{-1, 1, 0}, {0, 2, 1}, {1, 1, 1}, {3, 0, -1}}),
        of(new double[][] {{2, 1, -1}})
    };

    private static final PoolingLevel WORDS =
            new PoolingLevel(
                    of(new double[][] {{1, 2, 0}, {0, 0.5, 1}, {-1, 1, 0}}),
                    Matrix.ofRow(0.5, 0, -1),
                    Matrix.ofColumn(1, -2, 0.5));

    private static final PoolingLevel UPPER =
            new PoolingLevel(
                    of(new double[][] {{0, 2, 1}, {1, 0, -1}, {1, -1, 0}}),
                    Matrix.ofRow(0, 1, -1),
                    Matrix.ofColumn(2, -1, 1));

    @Override
    public HierarchicalContract reference() {
        return (sentences, words, upper) -> new Hierarchical(words, upper).output(sentences);
    }

    @Override
    public Mistakes<HierarchicalContract> mistakes() {
        return HierarchicalMistakes.ALL;
    }

    @Override
    public Optional<HierarchicalContract> madeOf(OwnParts own) {
        AttentionPoolingContract pooling =
                own.part("AttentionPooling", AttentionPoolingContract.class);
        return Optional.of(
                (sentences, words, upper) ->
                        reference()
                                .document(sentences, with(pooling, words), with(pooling, upper)));
    }

    private static Layer with(AttentionPoolingContract pooling, Layer layer) {
        return layer instanceof PoolingLevel level ? it -> level.pooled(pooling, it) : layer;
    }

    @Part(number = 1, points = 1)
    void one_row(Attempt<HierarchicalContract> attempt) {
        attempt.calling("document", document(WORDS, UPPER)).hasTheRightShape();
    }

    @Part(number = 2, points = 2, needs = 1)
    void three_sentences_by_hand(Attempt<HierarchicalContract> attempt) {
        Matrix[] sentences = {
            Matrix.ofColumn(8), Matrix.ofColumn(6, 0, -3), Matrix.ofColumn(-4, 10)
        };
        attempt.calling("by-hand", it -> it.document(sentences, OneRow.ADDS, OneRow.COUNTS))
                .byHand()
                .equalsReference();
    }

    @Part(number = 3, points = 3, needs = 2)
    void each_level_reads_with_its_own_layer(Attempt<HierarchicalContract> attempt) {
        attempt.calling("counts-adds", document(OneRow.COUNTS, OneRow.ADDS)).equalsReference();
        attempt.calling("sums-counts", document(OneRow.SUMS, OneRow.COUNTS)).equalsReference();
        attempt.calling("document", document(WORDS, UPPER)).equalsReference();
        attempt.calling("same", document(WORDS, WORDS)).equalsReference();
    }

    @Part(number = 4, points = 1, needs = 2)
    void one_sentence_and_single_words(Attempt<HierarchicalContract> attempt) {
        Matrix[] one = {SENTENCES[1]};
        attempt.calling("one-sentence", it -> it.document(one, WORDS, UPPER))
                .byHand()
                .equalTo(WORDS.output(one[0]));
        Matrix rows = SENTENCES[1];
        Matrix[] single = {rows.rows(0), rows.rows(1), rows.rows(2), rows.rows(3)};
        attempt.calling("single-words", it -> it.document(single, WORDS, UPPER))
                .byHand("4b")
                .equalTo(UPPER.output(rows));
        Matrix[] again = {SENTENCES[0], SENTENCES[1], SENTENCES[0]};
        attempt.calling("again", it -> it.document(again, OneRow.ADDS, OneRow.COUNTS))
                .equalsReference();
    }

    @Part(number = 5, points = 3, needs = 2)
    void any_sizes_and_layers(Attempt<HierarchicalContract> attempt) {
        attempt.forAll(
                draw -> {
                    int d = draw.size(1, 3);
                    Matrix[] sentences = sentences(draw, d);
                    Layer words = layer(draw, d, d);
                    Layer upper = layer(draw, d, draw.size(1, 3));
                    int count = sentences.length;
                    attempt.calling(
                                    "any",
                                    it -> it.document(sentences, words, upper),
                                    "count",
                                    count,
                                    "d",
                                    d)
                            .equalsReference();
                });
    }

    @Part(number = 6, points = 1, needs = 2)
    void another_order(Attempt<HierarchicalContract> attempt) {
        Matrix[] turned = {SENTENCES[2], SENTENCES[0].rows(1, 0), SENTENCES[1].rows(2, 0, 3, 1)};
        attempt.calling("turned", it -> it.document(turned, WORDS, UPPER))
                .sameAs("document", document(WORDS, UPPER));
    }

    @Part(number = 7, points = 1, needs = 1)
    void nothing_else_changes(Attempt<HierarchicalContract> attempt) {
        attempt.leavesTheRestAlone();
    }

    private static Function<HierarchicalContract, Matrix> document(Layer words, Layer upper) {
        return it -> it.document(SENTENCES, words, upper);
    }

    private static Matrix[] sentences(Draw draw, int d) {
        Matrix[] sentences = new Matrix[draw.size(1, 4)];
        Arrays.setAll(sentences, k -> draw.grid(draw.size(1, 4), d));
        return sentences;
    }

    /** One row by one of the probes, then a table of its own. */
    private static Layer layer(Draw draw, int d, int dOut) {
        Layer probe = LAYERS.get(draw.below(LAYERS.size()));
        Matrix table = draw.grid(d, dOut);
        return inputs -> probe.output(inputs).times(table);
    }

    static Matrix of(double[][] rows) {
        return Matrix.of(rows);
    }
}
