package attention.own;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import attention.exercise.SoftAttentionContract;
import attention.exercise.SoftAttentionGradientContract;
import attention.exercise.SoftAttentionGradientContract.Gradients;
import attention.exercise.SoftmaxJacobianContract;
import attention.matrix.FiniteDifferences;
import attention.matrix.Matrix;
import attention.matrix.Messages;
import attention.normalize.Normalizer;
import attention.normalize.Softmax;
import attention.variant.Attention;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WrongGradientTest {
    private static final SoftAttentionContract ATTENTION =
            (q, k, v) ->
                    new Attention()
                            .attend(Matrix.of(q), Matrix.of(k), Matrix.of(v))
                            .context()
                            .toArray();

    private static double[][] jacobian(double[] w) {
        return Matrix.generate(w.length, w.length, (i, j) -> w[i] * ((i == j ? 1 : 0) - w[j]))
                .toArray();
    }

    /** The core's gradients, times a factor for each operand. */
    private static SoftAttentionGradientContract gradient(double... factors) {
        return (queries, keys, values, scale, upstream) -> {
            Matrix q = Matrix.of(queries).asParameter();
            Matrix k = Matrix.of(keys).asParameter();
            Matrix v = Matrix.of(values).asParameter();
            Matrix weights = new Softmax().weights(q.timesTransposed(k).scaled(scale));
            weights.times(v).backward(Matrix.of(upstream));
            return new Gradients(
                    q.gradient().scaled(factors[0]).toArray(),
                    k.gradient().scaled(factors[1]).toArray(),
                    v.gradient().scaled(factors[2]).toArray());
        };
    }

    @Test
    void a_jacobian_of_the_diagonal_alone_is_named_with_its_number() {
        class DiagonalAlone implements SoftmaxJacobianContract {
            @Override
            public double[][] jacobian(double[] w) {
                Matrix full = Matrix.of(WrongGradientTest.jacobian(w));
                return full.hadamard(Matrix.identity(w.length)).toArray();
            }
        }
        assertEquals(
                "DiagonalAlone is not the gradient of Softmax: at the scores [0.5, -1], row 2, column 1 (how weight 2 answers to score 1), it gives 0, but nudging gives -0.149146. Nothing would learn from it. Check both classes.",
                Messages.of(
                        WrongGradient.class,
                        () -> new OwnSoftmax(new Softmax(), new DiagonalAlone())));
    }

    @Test
    void a_jacobian_that_is_wrong_for_many_scores_alone_is_named_in_the_first_backward_pass() {
        SoftmaxJacobianContract wrongForSix = w -> w.length == 6 ? new double[6][6] : jacobian(w);
        OwnSoftmax own = new OwnSoftmax(new Softmax(), wrongForSix);
        Matrix scores = Matrix.normal(2, 6, new Random(1)).asParameter();
        Matrix loss = own.weights(scores).square().sum();
        Messages.check(
                WrongGradient.class, loss::backward, "the given function", "row 1, column 1");
    }

    @Test
    void gradients_pass_through_masked_scores() {
        OwnSoftmax own = new OwnSoftmax(new Softmax(), WrongGradientTest::jacobian);
        double no = Double.NEGATIVE_INFINITY;
        double[][] scores = {{0.5, no, -1}, {no, no, no}};
        Matrix a = Matrix.of(scores).asParameter();
        Matrix b = Matrix.of(scores).asParameter();
        Matrix upstream = Matrix.of(new double[][] {{1, 2, -3}, {1, 1, 1}});
        own.weights(a).backward(upstream);
        new Softmax().weights(b).backward(upstream);
        for (int i = 0; i < 2; i++) {
            assertArrayEquals(b.gradient().row(i), a.gradient().row(i), 1e-15);
        }
    }

    @Test
    void an_answer_with_floats_inside_is_no_wrong_gradient() {
        Normalizer floats =
                scores -> {
                    double[] weights = new Softmax().weights(scores);
                    for (int j = 0; j < weights.length; j++) {
                        weights[j] = (float) weights[j];
                    }
                    return weights;
                };
        OwnSoftmax own = new OwnSoftmax(floats, WrongGradientTest::jacobian);
        assertEquals("the given function with the slopes of the given function", own.toString());
    }

    @Test
    void an_attention_gradient_is_held_against_nudging_for_each_operand() {
        String[] names = {"queries (2 × 3)", "keys (4 × 3)", "values (4 × 2)"};
        for (int k = 0; k < names.length; k++) {
            double[] factors = {1, 1, 1};
            factors[k] = -1;
            Messages.check(
                    WrongGradient.class,
                    () -> new OwnAttention(ATTENTION, gradient(factors)),
                    "for row 1, column 1 of the " + names[k]);
        }
    }

    @Test
    void gradients_of_an_own_attention() {
        OwnAttention own = new OwnAttention(ATTENTION, gradient(1, 1, 1));
        Random random = new Random(2);
        Matrix queries = Matrix.normal(3, 4, random);
        Matrix keys = Matrix.normal(5, 4, random);
        Matrix values = Matrix.normal(5, 2, random);
        FiniteDifferences.check(in -> own.context(in[0], in[1], in[2]), queries, keys, values);
        FiniteDifferences.check(in -> own.context(queries, keys, in[0]), values);
        Matrix context = own.attend(queries, keys, values).context();
        assertArrayEquals(
                new Attention().attend(queries, keys, values).context().toArray(),
                context.toArray());
    }

    @Test
    void a_gradient_of_the_wrong_shape_is_named() {
        Messages.check(
                IllegalStateException.class,
                () -> new OwnSoftmax(new Softmax(), w -> new double[w.length][2]),
                "The Jacobian that the given function gives has to be (1 × 1), but row 1 is 2 numbers long.");
        assertThrows(
                IllegalStateException.class,
                () -> new OwnAttention(ATTENTION, (q, k, v, scale, u) -> new Gradients(q, k, k)));
    }
}
