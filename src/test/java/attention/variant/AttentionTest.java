package attention.variant;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attention.mask.CausalMask;
import attention.mask.Mask;
import attention.mask.PaddingMask;
import attention.matrix.FiniteDifferences;
import attention.matrix.Ledger;
import attention.matrix.Matrix;
import attention.matrix.Messages;
import attention.matrix.ShapeMismatch;
import attention.normalize.DivideBySum;
import attention.normalize.GumbelMax;
import attention.normalize.GumbelSoftmax;
import attention.normalize.Noise;
import attention.normalize.Normalizer;
import attention.normalize.SampleKey;
import attention.normalize.Softmax;
import attention.normalize.StraightThrough;
import attention.score.Additive;
import attention.score.DotProduct;
import attention.score.Location;
import attention.score.ScaledDotProduct;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AttentionTest {
    private static final Random RANDOM = new Random(29);
    private static final Matrix QUERIES = normal(5, 4);
    private static final Matrix KEYS = normal(6, 4);
    private static final Matrix VALUES = normal(6, 3);

    @Test
    void rows_of_weights_add_up_to_one() {
        Matrix weights = new Attention().attend(QUERIES, KEYS, VALUES).weights();
        for (int i = 0; i < weights.rows(); i++) {
            assertEquals(1, Arrays.stream(weights.row(i)).sum(), 1e-15);
        }
    }

    @Test
    void the_four_lines_by_loops() {
        Trace trace = new Attention().attend(QUERIES, KEYS, VALUES);
        for (int i = 0; i < QUERIES.rows(); i++) {
            double[] scores = new double[KEYS.rows()];
            for (int j = 0; j < scores.length; j++) {
                scores[j] = new ScaledDotProduct().score(QUERIES.row(i), KEYS.row(j));
            }
            double[] weights = new Softmax().weights(scores);
            double[] context = new double[VALUES.cols()];
            for (int j = 0; j < scores.length; j++) {
                for (int k = 0; k < context.length; k++) {
                    context[k] += weights[j] * VALUES.get(j, k);
                }
            }
            assertArrayEquals(context, trace.context().row(i), 1e-14);
        }
    }

    @Test
    void permuting_keys_together_with_values_changes_nothing() {
        int[] order = {3, 0, 5, 1, 4, 2};
        Matrix before = new Attention().attend(QUERIES, KEYS, VALUES).context();
        Matrix after =
                new Attention()
                        .attend(QUERIES, permuted(KEYS, order), permuted(VALUES, order))
                        .context();
        close(before, after);
    }

    @Test
    void padding_changes_nothing() {
        Matrix padded =
                new Attention(new ScaledDotProduct(), new PaddingMask(6))
                        .attend(QUERIES, KEYS.below(normal(2, 4)), VALUES.below(normal(2, 3)))
                        .context();
        close(new Attention().attend(QUERIES, KEYS, VALUES).context(), padded);
    }

    @Test
    void causal_contexts_do_not_depend_on_what_comes_later() {
        var causal = new Attention(new DotProduct(), new CausalMask());
        Matrix all = causal.attend(KEYS, KEYS, VALUES).context();
        Matrix prefix =
                causal.attend(KEYS.rowRange(0, 3), KEYS.rowRange(0, 3), VALUES.rowRange(0, 3))
                        .context();
        close(prefix, all.rowRange(0, 3));
    }

    @Test
    void a_query_that_may_look_nowhere_has_zero_context() {
        Mask notFirst = (query, key) -> query != 0;
        Trace trace = new Attention(new DotProduct(), notFirst).attend(QUERIES, KEYS, VALUES);
        assertArrayEquals(new double[6], trace.weights().row(0));
        assertArrayEquals(new double[3], trace.context().row(0));
        assertEquals(List.of(0), trace.emptyRows());
    }

    @Test
    void the_ledger_repeats_the_noise_that_the_trace_has_seen() {
        for (int seed = 0; seed < 5; seed++) {
            Noise gumbel = Noise.gumbel(new Random(seed));
            Noise uniform = Noise.uniform(new Random(seed));
            List<Normalizer> noisy =
                    List.of(
                            new GumbelSoftmax(0.7, gumbel),
                            new StraightThrough(0.7, gumbel),
                            new GumbelMax(gumbel),
                            new SampleKey(uniform));
            for (Normalizer normalizer : noisy) {
                Trace trace =
                        new Attention(new DotProduct(), new CausalMask(), normalizer)
                                .attend(QUERIES, KEYS, VALUES);
                Ledger.Line last = trace.ledger().lines().get(trace.ledger().lines().size() - 1);
                assertEquals(trace.context().get(4, 2), last.result(), 1e-15);
            }
        }
    }

    @Test
    void gradients_of_queries_keys_and_values() {
        for (Mask mask : new Mask[] {Mask.none(), new CausalMask(), new PaddingMask(0)}) {
            var attention = new Attention(new ScaledDotProduct(), mask, new Softmax(0.8));
            FiniteDifferences.check(
                    in -> attention.attend(in[0], in[1], in[2]).context(), QUERIES, KEYS, VALUES);
        }
    }

    @Test
    void gradients_of_the_parameters_of_a_score() {
        FiniteDifferences.check(
                in ->
                        new Attention(new Additive(in[0], in[1], in[2]))
                                .attend(QUERIES, KEYS, VALUES)
                                .context(),
                normal(2, 4),
                normal(2, 4),
                normal(1, 2));
    }

    @Test
    void keys_and_values_come_in_pairs() {
        Messages.check(
                ShapeMismatch.class,
                () -> new Attention().attend(QUERIES, KEYS, normal(5, 3)),
                "6 keys and 5 values");
    }

    @Test
    void numbers_that_are_none_are_named() {
        double[][] values = VALUES.toArray();
        values[1][2] = Double.NaN;
        Messages.check(
                IllegalArgumentException.class,
                () -> new Attention().attend(QUERIES, KEYS, Matrix.of(values)),
                "Number 3 of value 2 is NaN");
        double[][] keys = KEYS.toArray();
        keys[4][0] = Double.NaN;
        Messages.check(
                IllegalArgumentException.class,
                () -> new Attention().attend(QUERIES, Matrix.of(keys), VALUES),
                "query 1 and key 5 is NaN");
    }

    @Test
    void a_score_may_be_a_lambda_or_look_at_positions_alone() {
        close(
                new Attention(new DotProduct()).attend(QUERIES, KEYS, VALUES).context(),
                new Attention((query, key) -> new DotProduct().score(query, key))
                        .attend(QUERIES, KEYS, VALUES)
                        .context());
        var byPosition = new Attention(new Location(normal(6, 4)), new CausalMask());
        close(
                byPosition.attend(QUERIES, KEYS, VALUES).context(),
                byPosition.attend(QUERIES, normal(6, 9), VALUES).context());
    }

    @Test
    void says_what_it_is_made_of() {
        assertEquals("Attention: scaled dot product, no mask, softmax", new Attention().toString());
        assertEquals(
                "Attention: dot product, no mask, divided by the sum",
                new Attention(new DotProduct(), new DivideBySum()).toString());
        assertEquals(
                "Attention: dot product, causal mask, softmax at temperature 0.5",
                new Attention(new DotProduct(), new CausalMask(), new Softmax(0.5)).toString());
    }

    private static Matrix permuted(Matrix matrix, int[] order) {
        return Matrix.generate(matrix.rows(), matrix.cols(), (i, j) -> matrix.get(order[i], j));
    }

    private static void close(Matrix expected, Matrix actual) {
        for (int i = 0; i < expected.rows(); i++) {
            assertArrayEquals(expected.row(i), actual.row(i), 1e-13);
        }
    }

    private static Matrix normal(int rows, int cols) {
        return Matrix.normal(rows, cols, RANDOM);
    }
}
