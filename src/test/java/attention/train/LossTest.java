package attention.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attention.matrix.FiniteDifferences;
import attention.matrix.Matrix;
import attention.matrix.Messages;
import attention.matrix.ShapeMismatch;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LossTest {
    private static final Matrix OUTPUTS = Matrix.of(new double[][] {{1, -2, 0.5}, {0, 3, 3}});
    private static final Matrix TARGETS = Matrix.of(new double[][] {{0, 1, 0}, {0.25, 0.75, 0}});

    @Test
    void squared_and_quartic_by_hand() {
        Matrix outputs = Matrix.of(new double[][] {{1, 3}, {0, 2}});
        Matrix targets = Matrix.of(new double[][] {{0, 1}, {0, -1}});
        assertEquals("2.5\n4.5", Loss.squared().of(outputs, targets).toString());
        assertEquals(" 4.25\n20.25", Loss.quartic().of(outputs, targets).toString());
    }

    /** The numbers of torch.nn.functional.cross_entropy. */
    @Test
    void cross_entropy_as_pytorch_has_it() {
        Matrix losses = Loss.crossEntropy().of(OUTPUTS, TARGETS);
        assertArrayEquals(
                new double[] {3.5045969023422834, 1.4677359186667025},
                losses.transpose().row(0),
                1e-12);
    }

    @Test
    void cross_entropy_of_large_logits_is_finite() {
        Matrix losses = Loss.crossEntropy().of(Matrix.ofRow(1e4, -1e4), Matrix.ofRow(0, 1));
        assertEquals(2e4, losses.get(0, 0));
    }

    @Test
    void classes_cost_what_their_one_hot_rows_cost_and_ignored_positions_nothing() {
        Matrix logits = OUTPUTS.below(OUTPUTS);
        Matrix oneHot = Matrix.identity(3).rows(1, 2);
        Matrix losses = Loss.crossEntropy(logits, 1, 2, Loss.IGNORED, Loss.IGNORED);
        Matrix expected = Loss.crossEntropy().of(OUTPUTS, oneHot);
        assertArrayEquals(expected.toArray(), losses.rowRange(0, 2).toArray());
        assertEquals("0\n0", losses.rowRange(2, 4).toString());
        FiniteDifferences.check(in -> Loss.crossEntropy(in[0], 0, 2, Loss.IGNORED, 1), logits);
    }

    @Test
    void every_position_has_its_class() {
        Messages.check(
                IllegalArgumentException.class,
                () -> Loss.crossEntropy(OUTPUTS, 1),
                "2 rows of logits and 1 targets");
        Messages.check(
                IllegalArgumentException.class,
                () -> Loss.crossEntropy(OUTPUTS, 0, 3),
                "Target 2 is 3, but there are 3 classes");
    }

    @Test
    void gradients() {
        Matrix outputs = Matrix.normal(2, 3, new Random(11));
        for (Loss loss : new Loss[] {Loss.squared(), Loss.quartic(), Loss.crossEntropy()}) {
            FiniteDifferences.check(in -> loss.of(in[0], TARGETS), outputs);
        }
    }

    @Test
    void zero_one_counts_what_is_wrong_and_has_the_slope_of_the_cross_entropy() {
        Matrix zeroOne = OUTPUTS.asParameter();
        Matrix losses = Loss.zeroOne().of(zeroOne, TARGETS);
        assertEquals("1\n0", losses.toString());
        losses.sum().backward();
        Matrix smooth = OUTPUTS.asParameter();
        Loss.crossEntropy().of(smooth, TARGETS).sum().backward();
        assertArrayEquals(smooth.gradient().toArray(), zeroOne.gradient().toArray());
    }

    @Test
    void every_logit_has_its_target() {
        Messages.check(
                ShapeMismatch.class,
                () -> Loss.crossEntropy().of(OUTPUTS, Matrix.ofRow(1, 0, 0)),
                "(2 × 3)",
                "(1 × 3)");
    }
}
