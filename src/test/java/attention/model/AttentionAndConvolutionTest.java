package attention.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attention.exercise.Layer;
import attention.matrix.FiniteDifferences;
import attention.matrix.Matrix;
import attention.normalize.HardAttention;
import attention.normalize.Normalizer;
import attention.normalize.Softmax;
import attention.variant.Step;
import attention.variant.Trace;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What {@code GoldenTest} cannot say of attention before, after and behind a convolution. */
class AttentionAndConvolutionTest {
    private static final Random RANDOM = new Random(16);
    private static final Normalizer SOFTMAX = new Softmax();

    private final AttentionBeforeConvolution before = new AttentionBeforeConvolution();
    private final AttentionAfterConvolution after = new AttentionAfterConvolution();
    private final AttentiveConvolutionPooling pooling = new AttentiveConvolutionPooling();
    private final Layer convolution = Convolution.random("convolution", 3, 2, 4, RANDOM);
    private final Matrix inputs = Matrix.normal(5, 2, RANDOM);

    @Test
    void a_query_of_nothing_leaves_the_plain_convolution_and_its_mean() {
        Matrix plain = convolution.output(inputs);
        Matrix nothing = Matrix.zeros(1, 4);

        assertNear(plain, before.features(Matrix.zeros(1, 2), inputs, convolution, SOFTMAX));
        assertNear(plain, after.features(nothing, inputs, convolution, SOFTMAX));
        assertNear(mean(plain), pooling.pooled(nothing, inputs, convolution, SOFTMAX));
    }

    @Test
    void the_mean_of_after_is_in_pooling() {
        Matrix query = Matrix.normal(1, 4, RANDOM);
        assertNear(
                mean(after.features(query, inputs, convolution, SOFTMAX)),
                pooling.pooled(query, inputs, convolution, SOFTMAX));
    }

    @Test
    void where_the_convolution_changes_nothing_before_is_after() {
        Matrix query = Matrix.normal(1, 2, RANDOM);
        Layer nothing = rows -> rows;
        assertNear(
                before.features(query, inputs, nothing, SOFTMAX),
                after.features(query, inputs, nothing, SOFTMAX));
    }

    @Test
    void gradients_reach_query_and_words() {
        FiniteDifferences.check(
                in -> before.features(in[0], in[1], convolution, SOFTMAX),
                Matrix.normal(1, 2, RANDOM),
                inputs);
        FiniteDifferences.check(
                in -> after.features(in[0], in[1], convolution, SOFTMAX),
                Matrix.normal(1, 4, RANDOM),
                inputs);
        FiniteDifferences.check(
                in -> pooling.pooled(in[0], in[1], convolution, SOFTMAX),
                Matrix.normal(1, 4, RANDOM),
                inputs);
    }

    @Test
    void traces_show_every_step() {
        Matrix query = Matrix.normal(1, 4, RANDOM);
        Trace first = before.read(query.colRange(0, 2), inputs, convolution, SOFTMAX);
        assertEquals(List.of("scores", "weights", "weighed words", "features"), names(first));
        Trace second = after.read(query, inputs, convolution, SOFTMAX);
        assertEquals(List.of("features", "scores", "weights", "weighed features"), names(second));
        Trace third = pooling.read(query, inputs, convolution, new HardAttention());
        assertEquals(List.of("features", "scores", "weights", "context"), names(third));
        assertEquals(1, third.weights().square().sum().get(0, 0));
    }

    private static List<String> names(Trace trace) {
        return trace.steps().stream().map(Step::name).toList();
    }

    private static Matrix mean(Matrix rows) {
        return rows.transpose().rowMeans().transpose();
    }

    private static void assertNear(Matrix expected, Matrix actual) {
        assertEquals(expected.shape(), actual.shape());
        for (int i = 0; i < expected.rows(); i++) {
            assertArrayEquals(expected.row(i), actual.row(i), 1e-12, "row " + i);
        }
    }
}
