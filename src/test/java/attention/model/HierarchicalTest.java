package attention.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.exercise.Layer;
import attention.mask.Mask;
import attention.matrix.FiniteDifferences;
import attention.matrix.Matrix;
import attention.normalize.HardAttention;
import attention.normalize.Softmax;
import attention.score.DotProduct;
import attention.variant.Attention;
import attention.variant.Trace;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What {@code GoldenTest} cannot say of pooling in one level and in two: laws and traces. */
class HierarchicalTest {
    private static final Random RANDOM = new Random(13);
    private static final Layer MEAN = rows -> rows.transpose().rowMeans().transpose();

    private final AttentionPooling words = pooling("words");
    private final AttentionPooling sentences = pooling("sentences");
    private final Matrix[] document = {rows(1), rows(4), rows(2)};

    private static AttentionPooling pooling(String name) {
        return AttentionPooling.random(name, 3, 5, Start.normal(1), RANDOM);
    }

    private static Matrix rows(int count) {
        return Matrix.normal(count, 3, RANDOM);
    }

    @Test
    void pooling_is_attention_with_one_learned_query() {
        Matrix inputs = rows(4);
        Matrix keys =
                inputs.times(words.w().value()).plusRow(words.bias().value()).tanh().detached();
        Trace attention =
                new Attention(new DotProduct(), Mask.none(), new Softmax())
                        .attend(words.u().value().transpose(), keys, inputs);

        assertNear(attention.context(), words.output(inputs));
        assertNear(attention.weights(), words.read(inputs).weights());
    }

    @Test
    void gradients_reach_the_words_through_both_levels() {
        Hierarchical reader = new Hierarchical(words, sentences);
        FiniteDifferences.check(in -> reader.output(in), document);
    }

    @Test
    void one_sentence_is_read_by_the_lower_level_alone_and_single_words_by_the_upper() {
        Hierarchical reader = new Hierarchical(words, sentences);
        Matrix rows = rows(4);

        assertNear(words.output(rows), reader.output(rows));
        assertNear(
                sentences.output(rows),
                reader.output(rows.rows(0), rows.rows(1), rows.rows(2), rows.rows(3)));
    }

    @Test
    void means_of_both_levels_are_the_mean_of_the_sentences_means() {
        Matrix means =
                MEAN.output(document[0]).below(MEAN.output(document[1]), MEAN.output(document[2]));

        assertNear(MEAN.output(means), new Hierarchical(MEAN, MEAN).output(document));
    }

    @Test
    void the_products_of_both_weights_mix_the_words_into_the_document() {
        Trace trace = new Hierarchical(words, sentences).read(document);
        Matrix mixed = Matrix.zeros(1, 3);
        double sum = 0;
        for (int i = 0; i < document.length; i++) {
            double share = trace.weights().get(0, i);
            Matrix ofWords = trace.inner("sentence " + (i + 1)).weights().scaled(share);
            mixed = mixed.plus(ofWords.times(document[i]));
            sum += Arrays.stream(ofWords.row(0)).sum();
        }
        assertEquals(1, sum, 1e-12);
        assertNear(trace.context(), mixed);
    }

    @Test
    void the_trace_names_what_rows_and_columns_are() {
        Trace trace = new Hierarchical(words, sentences).read(document);

        assertEquals(
                List.of("sentence vectors", "bent rows", "scores", "weights", "rows", "context"),
                trace.steps().stream().map(step -> step.name()).toList());
        assertEquals(
                List.of("sentence 1", "sentence 2", "sentence 3"), trace.weightsStep().colLabels());
        assertEquals(
                List.of("word 1", "word 2", "word 3", "word 4"),
                trace.inner("sentence 2").weightsStep().colLabels());
    }

    @Test
    void a_layer_without_weights_leaves_a_trace_without_them() {
        Trace trace = new Hierarchical(MEAN, sentences).read(document);

        assertEquals(1, trace.inner("sentence 1").steps().size());
        assertNear(sentences.read(trace.step("rows").matrix()).context(), trace.context());
    }

    @Test
    void the_normalizer_is_the_one_that_is_given() {
        AttentionPooling hard =
                new AttentionPooling(words.w(), words.bias(), words.u(), new HardAttention());
        Matrix rows = rows(4);
        Matrix picked = hard.output(rows);

        assertTrue(
                Arrays.stream(rows.toArray()).anyMatch(row -> Arrays.equals(row, picked.row(0))));
    }

    @Test
    void each_parameter_is_listed_once() {
        assertEquals(2 * (3 * 5 + 5 + 5), new Hierarchical(words, sentences).size());
        assertEquals(3 * 5 + 5 + 5, new Hierarchical(words, words).size());
        assertEquals(0, new Hierarchical(MEAN, MEAN).size());
    }

    private static void assertNear(Matrix expected, Matrix actual) {
        assertEquals(expected.shape(), actual.shape());
        for (int i = 0; i < expected.rows(); i++) {
            assertArrayEquals(expected.row(i), actual.row(i), 1e-12, "row " + i);
        }
    }
}
