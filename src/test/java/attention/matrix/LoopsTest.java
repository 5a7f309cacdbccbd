package attention.matrix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LoopsTest {
    @Test
    void the_fast_product_is_the_plain_one_for_all_sizes_around_its_sweep() {
        Random random = new Random(3);
        for (int n = 1; n <= 7; n++) {
            for (int inner = 1; inner <= 7; inner++) {
                for (int m = 1; m <= 9; m++) {
                    double[][] a = Matrix.normal(n, inner, random).toArray();
                    double[][] b = Matrix.normal(inner, m, random).toArray();
                    double[][] plain = plainProduct(a, b);
                    double[][] fast = Loops.times(a, b);
                    for (int i = 0; i < n; i++) {
                        assertArrayEquals(plain[i], fast[i], 1e-14);
                    }
                }
            }
        }
    }

    @Test
    void transposes_all_sizes_around_its_strips() {
        for (int n = 1; n <= 20; n++) {
            double[][] a = Matrix.generate(n, 21 - n, (i, j) -> 100 * i + j).toArray();
            double[][] expected = Matrix.generate(21 - n, n, (i, j) -> i + 100 * j).toArray();
            assertArrayEquals(expected, Loops.transposed(a));
        }
    }

    private static double[][] plainProduct(double[][] a, double[][] b) {
        double[][] c = new double[a.length][b[0].length];
        for (int i = 0; i < c.length; i++) {
            for (int j = 0; j < c[i].length; j++) {
                for (int k = 0; k < b.length; k++) {
                    c[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return c;
    }
}
