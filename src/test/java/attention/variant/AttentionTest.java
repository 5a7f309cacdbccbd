package attention.variant;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attention.matrix.Matrix;
import attention.normalize.DivideBySum;
import attention.score.DotProduct;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttentionTest {
    private static final Matrix KEYS =
            Matrix.of(new double[][] {{3, 1, 0}, {1, 2, 0}, {1, 1, 0}, {0, 1, 2}, {0, 0, 3}});
    private static final Matrix VALUES =
            Matrix.of(new double[][] {{9, 1}, {5, 2.5}, {4, -3}, {0, 7}, {1, 1}});

    @Test
    void the_library_by_hand() {
        var attention = new Attention(new DotProduct(), new DivideBySum());
        Trace trace = attention.attend(Matrix.row(1, 1, 0), KEYS, VALUES);
        assertArrayEquals(new double[] {4, 3, 2, 1, 0}, trace.scores().row(0));
        assertArrayEquals(new double[] {.4, .3, .2, .1, 0}, trace.weights().row(0));
        assertArrayEquals(new double[] {5.9, 1.25}, trace.context().row(0), 1e-15);
    }

    @Test
    void the_ledger_names_its_cells() {
        var attention = new Attention(new DotProduct(), new DivideBySum());
        Trace trace =
                attention
                        .attend(Matrix.row(1, 1, 0), KEYS, VALUES)
                        .labelled(
                                List.of("Marvel"),
                                List.of("book 1", "book 2", "book 3", "book 4", "book 5"),
                                List.of("fun", "pages"));
        var first = trace.ledger().lines().get(0);
        assertEquals("scores", first.step());
        assertEquals("Marvel · book 1", first.cell());
        assertEquals("1 · 3", first.calculation());
        assertEquals(3, first.result());
    }
}
