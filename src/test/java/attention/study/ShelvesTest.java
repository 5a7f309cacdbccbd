package attention.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.matrix.FiniteDifferences;
import attention.matrix.Matrix;
import attention.normalize.Softmax;
import attention.score.Bilinear;
import attention.variant.Attention;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShelvesTest {
    private static final Shelves SHELVES = Shelves.draw(50, new Random(1));

    @Test
    void sixteen_symbols_lie_on_each_shelf_and_one_of_them_is_asked_for() {
        for (int i = 0; i < 50; i++) {
            int example = i;
            long held = IntStream.range(0, 32).filter(j -> SHELVES.holds(example, j)).count();
            assertEquals(16, held);
            assertTrue(SHELVES.holds(i, asked(i)));
        }
    }

    @Test
    void who_reads_the_symbol_that_is_asked_for_gets_its_class() {
        assertEquals(SHELVES.targets().toString(), SHELVES.read(SHELVES.queries()).toString());
    }

    /** One example at a time, its 16 keys and values written out. */
    @Test
    void reading_is_attention_over_the_symbols_of_the_shelf() {
        Matrix w = Matrix.normal(32, 32, new Random(2));
        Matrix symbols = Matrix.identity(32);
        Matrix scores = new Bilinear(w).scores(SHELVES.queries(), symbols);
        Matrix masked = ((attention.mask.Mask) SHELVES::holds).applyTo(scores);
        Matrix contexts = SHELVES.read(new Softmax().weights(masked));
        for (int i = 0; i < 50; i++) {
            int example = i;
            int[] held = IntStream.range(0, 32).filter(j -> SHELVES.holds(example, j)).toArray();
            Matrix keys = Matrix.generate(16, 32, (k, j) -> j == held[k] ? 1 : 0);
            Matrix values =
                    Matrix.generate(16, 8, (k, c) -> classOf(example, held[k]) == c ? 1 : 0);
            Matrix one =
                    new Attention(new Bilinear(w))
                            .attend(SHELVES.queries().rowRange(i, i + 1), keys, values)
                            .context();
            for (int c = 0; c < 8; c++) {
                assertEquals(one.get(0, c), contexts.get(i, c), 1e-14);
            }
        }
    }

    @Test
    void gradients() {
        Shelves few = Shelves.draw(2, new Random(3));
        FiniteDifferences.check(in -> few.read(in[0]), Matrix.normal(2, 32, new Random(4)));
    }

    private static int asked(int example) {
        return largest(SHELVES.queries().row(example));
    }

    private static int classOf(int example, int symbol) {
        Matrix one = Matrix.generate(50, 32, (i, j) -> i == example && j == symbol ? 1 : 0);
        return largest(SHELVES.read(one).row(example));
    }

    private static int largest(double[] row) {
        return IntStream.range(0, row.length).filter(j -> row[j] == 1).findFirst().orElse(-1);
    }
}
