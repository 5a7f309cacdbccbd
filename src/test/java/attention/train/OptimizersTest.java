package attention.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import attention.matrix.Matrix;
import attention.matrix.Messages;
import attention.matrix.ShapeMismatch;
import attention.model.Model;
import attention.model.Parameter;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptimizersTest {
    @Test
    void sgd_goes_downhill_by_rate_times_gradient() {
        Parameter parameter = new Parameter("x", Matrix.ofRow(1, -2));
        parameter.value().square().sum().backward();
        new Sgd(0.1).update(parameter);
        assertArrayEquals(new double[] {0.8, -1.6}, parameter.value().row(0), 1e-15);
    }

    /** The numbers of torch.optim.Adam(lr = 0.1) for the loss x² + 3y from (1, −2). */
    @Test
    void adam_takes_the_steps_of_the_paper() {
        Parameter parameter = new Parameter("x", Matrix.ofRow(1, -2));
        Optimizer adam = new Adam(0.1);
        double[][] expected = {
            {0.9000000005, -2.0999999996666667},
            {0.8004122286917927, -2.1999999993333326},
            {0.7015862729460302, -2.2999999989999993},
            {0.6039390605737459, -2.3999999986666656}
        };
        for (double[] row : expected) {
            Matrix x = parameter.value().colRange(0, 1);
            Matrix y = parameter.value().colRange(1, 2);
            x.square().plus(y.scaled(3)).backward();
            adam.update(parameter);
            assertArrayEquals(row, parameter.value().row(0), 1e-10);
        }
    }

    @Test
    void adam_remembers_each_parameter_for_itself() {
        Optimizer adam = new Adam(0.1);
        Parameter first = new Parameter("first", Matrix.ofRow(1, 2));
        Parameter second = new Parameter("second", Matrix.ofRow(1, 2));
        for (int iteration = 0; iteration < 3; iteration++) {
            first.value().square().sum().backward();
            second.value().sum().backward();
            adam.update(first);
            adam.update(second);
        }
        Parameter alone = new Parameter("alone", Matrix.ofRow(1, 2));
        Optimizer other = new Adam(0.1);
        for (int iteration = 0; iteration < 3; iteration++) {
            alone.value().sum().backward();
            other.update(alone);
        }
        assertArrayEquals(alone.value().row(0), second.value().row(0));
    }

    @Test
    void both_find_the_lowest_point_of_a_bowl() {
        for (Optimizer optimizer : new Optimizer[] {new Sgd(0.1), new Adam(0.1)}) {
            Parameter parameter = new Parameter("x", Matrix.ofRow(3, -4));
            for (int iteration = 0; iteration < 1000; iteration++) {
                parameter.value().minus(Matrix.ofRow(1, 2)).square().sum().backward();
                optimizer.update(parameter);
            }
            assertArrayEquals(new double[] {1, 2}, parameter.value().row(0), 1e-6);
        }
    }

    @Test
    void an_update_forgets_the_gradient_and_needs_one() {
        Parameter parameter = new Parameter("x", Matrix.ofRow(1, 2));
        assertThrows(IllegalStateException.class, () -> new Sgd(1).update(parameter));
        parameter.value().sum().backward();
        new Adam(1).update(parameter);
        assertThrows(IllegalStateException.class, parameter::gradient);
    }

    @Test
    void a_parameter_keeps_its_name_and_shape() {
        Parameter parameter = new Parameter("readout", Matrix.ofRow(1, 2));
        assertEquals("readout (1 × 2)", parameter.toString());
        Messages.check(
                ShapeMismatch.class,
                () -> parameter.set(Matrix.ofColumn(1, 2)),
                "readout is (1 × 2)",
                "(2 × 1)");
    }

    @Test
    void a_rate_is_above_zero() {
        for (double wrong : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThrows(IllegalArgumentException.class, () -> new Sgd(wrong));
            assertThrows(IllegalArgumentException.class, () -> new Adam(wrong));
        }
    }

    @Test
    void rates_warm_up_and_fall() {
        Rate rate = Rate.constant(0.1).warmingUp(4).fallingToZero(10);
        assertEquals(0.025, rate.at(1), 1e-15);
        assertEquals(0.1 * 0.7, rate.at(4), 1e-15);
        assertEquals(0.1 * 0.1, rate.at(10), 1e-15);
        assertEquals(0, rate.at(20));
        assertEquals(0.1, Rate.constant(1).fallingTo(0.01, 100).at(51), 1e-15);
        Rate transformer = Rate.ofTransformer(512, 4000);
        assertEquals(7.0e-4, transformer.at(4000), 1e-5);
        assertEquals(transformer.at(4000) / 2, transformer.at(2000), 1e-15);
        assertEquals(transformer.at(4000) / 2, transformer.at(16_000), 1e-15);
    }

    @Test
    void adam_takes_the_rate_of_each_update() {
        Parameter parameter = new Parameter("x", Matrix.zeros(1, 1));
        Adam adam = new Adam(Rate.constant(0.1).warmingUp(2));
        for (double expected : new double[] {-0.05, -0.15}) {
            parameter.value().sum().backward();
            adam.update(parameter);
            assertEquals(expected, parameter.value().get(0, 0), 1e-8);
        }
        assertEquals("Adam with a changing rate", adam.toString());
    }

    @Test
    void gradients_are_cut_to_a_length_all_together() {
        Parameter first = new Parameter("first", Matrix.ofRow(3, 0));
        Parameter second = new Parameter("second", Matrix.ofColumn(4));
        Model model = () -> List.of(first, second);
        Matrix halfSquares =
                first.value().square().sum().plus(second.value().square().sum()).scaled(0.5);
        halfSquares.backward();
        assertEquals(5, Clipping.byNorm(model, 10));
        assertArrayEquals(new double[] {3, 0}, first.gradient().row(0));
        assertEquals(5, Clipping.byNorm(model, 1));
        assertArrayEquals(new double[] {0.6, 0}, first.gradient().row(0), 1e-15);
        assertArrayEquals(new double[] {0.8}, second.gradient().row(0), 1e-15);
        new Sgd(1).update(model);
        assertArrayEquals(new double[] {2.4, 0}, first.value().row(0), 1e-15);
        first.value().sum().backward();
        assertArrayEquals(new double[] {1, 1}, first.gradient().row(0));
    }
}
