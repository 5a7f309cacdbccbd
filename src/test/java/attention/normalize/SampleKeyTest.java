package attention.normalize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attention.matrix.Ledger;
import attention.matrix.Matrix;
import attention.matrix.Messages;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SampleKeyTest {
    private static final double FORBIDDEN = Double.NEGATIVE_INFINITY;

    @Test
    void the_first_key_at_which_u_is_below_the_sum_so_far() {
        double[] weights = {0, 0.25, 0.25, 0, 0.5, 0};
        assertEquals(1, SampleKey.pick(weights, 0));
        assertEquals(1, SampleKey.pick(weights, Math.nextDown(0.25)));
        assertEquals(2, SampleKey.pick(weights, 0.25));
        assertEquals(4, SampleKey.pick(weights, 0.5));
        assertEquals(4, SampleKey.pick(weights, Math.nextDown(1.0)));
    }

    @Test
    void rounding_never_leads_past_the_last_key_nor_to_one_without_weight() {
        double[] tenths = new double[12];
        Arrays.fill(tenths, 0, 10, 0.1);
        assertEquals(9, SampleKey.pick(tenths, Math.nextDown(1.0)));
    }

    @Test
    void frequencies_are_those_of_softmax() {
        double[] scores = {0.5, -0.3, 1, 0.2};
        Matrix many = Matrix.generate(10_000, 4, (i, j) -> scores[j]);
        Matrix weights = new SampleKey(Noise.uniform(new Random(5))).weights(many);
        Matrix frequencies = Matrix.generate(1, 10_000, (i, j) -> 1e-4).times(weights);
        // Four frequencies of 10,000 draws: all within ±.0124 of 95 seeds in 100; this one is.
        assertArrayEquals(new Softmax().weights(scores), frequencies.row(0), 0.0124);
    }

    @Test
    void forbidden_keys_are_never_drawn_and_an_empty_row_is_zero() {
        Matrix scores =
                Matrix.of(
                        new double[][] {
                            {FORBIDDEN, 1, 2}, {FORBIDDEN, FORBIDDEN, FORBIDDEN}, {1, 2, FORBIDDEN}
                        });
        Noise uniforms = Noise.of(Matrix.ofColumn(0, 0.5, Math.nextDown(1.0)));
        assertArrayEquals(
                new double[][] {{0, 1, 0}, {0, 0, 0}, {0, 1, 0}},
                new SampleKey(uniforms).weights(scores).toArray());
    }

    @Test
    void the_array_form_is_the_matrix_form_of_one_row() {
        SampleKey key = new SampleKey(Noise.of(Matrix.ofRow(0.5)));
        assertArrayEquals(new double[] {0, 1, 0}, key.weights(new double[] {0, 1, 0}));
    }

    @Test
    void what_cannot_be_drawn_from_is_named() {
        double[] weights = {0.5, 0.5};
        for (double wrong : new double[] {-0.1, 1, Double.NaN}) {
            Messages.check(
                    IllegalArgumentException.class,
                    () -> SampleKey.pick(weights, wrong),
                    "from 0 up to, but without, 1");
        }
        Messages.check(
                IllegalArgumentException.class,
                () -> SampleKey.pick(new double[] {0.1, -0.2}, 0.5),
                "weight of key 2 is -0.2");
        Messages.check(
                IllegalArgumentException.class,
                () -> SampleKey.pick(new double[] {0, Double.NaN}, 0.5),
                "weight of key 2 is NaN");
        Messages.check(
                IllegalArgumentException.class,
                () -> SampleKey.pick(new double[] {0, 0}, 0.5),
                "No key has a weight");
        Messages.check(
                IllegalArgumentException.class,
                () ->
                        new SampleKey(Noise.of(Matrix.ofRow(0.5)))
                                .weights(Matrix.ofRow(Double.NaN, 1)),
                "query 1 and key 1 is NaN");
    }

    @Test
    void backward_says_why_there_is_no_gradient_and_what_to_use() {
        Matrix scores = Matrix.ofRow(1, 2).asParameter();
        Matrix weights = new SampleKey(Noise.uniform(new Random(1))).weights(scores);
        Messages.check(
                UnsupportedOperationException.class,
                () -> weights.sum().backward(),
                "drawn key has no gradient",
                "Reinforce");
    }

    @Test
    void the_ledger_ends_with_the_sums_and_the_drawn_key() {
        Matrix scores = Matrix.ofRow(0, 0, FORBIDDEN).asParameter();
        Noise uniforms = Noise.of(Matrix.ofRow(0.75));
        String ledger = Ledger.of(new SampleKey(uniforms).weights(scores)).toString();
        assertEquals(
                """
                10  drawn    (1, 1)  not drawn                    0
                11  drawn    row 1   0.5 + 0.5                    1
                12  drawn    (1, 2)  the first sum above 0.75     1
                13  drawn    row 1   1 + 0                        1
                14  drawn    (1, 3)  not drawn                    0""",
                ledger.substring(ledger.indexOf("10  drawn")));
    }
}
