package attention.study.themap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.matrix.Matrix;
import attention.normalize.Softmax;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SameContextTest {
    private static final Matrix VALUES = TheMap.LIBRARY.values();

    private static Matrix marvel() {
        double[] weights = new Softmax().weights(new double[] {4, 3, 2, 1, 0});
        return Matrix.ofRow(weights).times(VALUES);
    }

    /** Found by linear programming, in another program. */
    @Test
    void marvels_context_nearly_fixes_the_first_weight_and_no_other() {
        SameContext same = new SameContext(VALUES, marvel());
        double[] least = same.least();
        double[] most = same.most();
        assertEquals(0.5532, least[0], 5e-5);
        assertEquals(0.7762, most[0], 5e-5);
        assertEquals(0.0687, least[1], 5e-5);
        assertEquals(0.3983, most[1], 5e-5);
        assertArrayEquals(new double[3], Arrays.copyOfRange(least, 2, 5), 1e-12);
    }

    @Test
    void every_corner_leads_to_the_context() {
        for (double[] corner : new SameContext(VALUES, marvel()).corners()) {
            assertEquals(1, Arrays.stream(corner).sum(), 1e-9);
            Matrix context = Matrix.ofRow(corner).times(VALUES);
            assertArrayEquals(marvel().row(0), context.row(0), 1e-9);
            assertTrue(Arrays.stream(corner).filter(it -> it > 0).count() <= 3);
        }
    }

    /** What is mixed of corners leads there as well, and lies between least and most. */
    @Test
    void no_weights_with_this_context_lie_outside() {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            double[] scores = random.doubles(5, -2, 2).toArray();
            double[] weights = new Softmax().weights(scores);
            Matrix context = Matrix.ofRow(weights).times(VALUES);
            SameContext same = new SameContext(VALUES, context);
            for (int j = 0; j < 5; j++) {
                assertTrue(same.least()[j] <= weights[j] + 1e-9, "least " + j);
                assertTrue(same.most()[j] >= weights[j] - 1e-9, "most " + j);
            }
        }
    }

    @Test
    void equal_values_leave_every_weight_open() {
        SameContext same = new SameContext(Matrix.ofColumn(2, 2, 2), Matrix.ofRow(2));
        assertArrayEquals(new double[3], same.least());
        assertArrayEquals(new double[] {1, 1, 1}, same.most());
    }

    @Test
    void one_weight_is_fixed_where_a_value_stands_alone() {
        Matrix values = Matrix.of(new double[][] {{1, 0}, {0, 1}, {0, 0}});
        SameContext same = new SameContext(values, Matrix.ofRow(0.5, 0.2));
        assertArrayEquals(new double[] {0.5, 0.2, 0.3}, same.least(), 1e-12);
        assertArrayEquals(new double[] {0.5, 0.2, 0.3}, same.most(), 1e-12);
    }

    @Test
    void what_is_no_mixture_is_refused() {
        SameContext outside = new SameContext(VALUES, Matrix.ofRow(100, 9));
        assertThrows(IllegalArgumentException.class, outside::corners);
    }
}
