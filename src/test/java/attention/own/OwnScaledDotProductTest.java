package attention.own;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.matrix.Matrix;
import attention.score.Cosine;
import attention.score.DotProduct;
import attention.score.ScaledDotProduct;
import attention.score.ScoreFunction;
import attention.score.Scorer;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Slopes that are asked for with unit vectors. */
class OwnScaledDotProductTest {
    private static final ScoreFunction PAIRS = (query, key) -> dot(query, key) / root(key);

    private static double dot(double[] a, double... b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    private static double root(double... key) {
        return Math.sqrt(key.length);
    }

    @Test
    void scores_and_gradients_are_those_of_the_core() {
        assertSame(new ScaledDotProduct(), PAIRS);
        assertSame(new DotProduct(), OwnScaledDotProductTest::dot);
    }

    private static void assertSame(Scorer core, ScoreFunction pairs) {
        Random random = new Random(18);
        Matrix queries = Matrix.normal(3, 4, random);
        Matrix keys = Matrix.normal(5, 4, random);
        Matrix weights = Matrix.normal(3, 5, random);
        double[][][] expected = gradients(core, queries, keys, weights);
        double[][][] got = gradients(new OwnScaledDotProduct(pairs), queries, keys, weights);
        for (int k = 0; k < expected.length; k++) {
            assertEquals(expected[k].length, got[k].length);
            for (int i = 0; i < expected[k].length; i++) {
                assertArrayEquals(expected[k][i], got[k][i], 1e-12);
            }
        }
    }

    private static double[][][] gradients(
            Scorer score, Matrix queries, Matrix keys, Matrix weights) {
        Matrix q = queries.asParameter();
        Matrix k = keys.asParameter();
        Matrix scores = score.scores(q, k);
        scores.hadamard(weights).sum().backward();
        return new double[][][] {scores.toArray(), q.gradient().toArray(), k.gradient().toArray()};
    }

    @Test
    void what_is_not_linear_is_refused_at_once() {
        refuses(new Cosine(), "is not linear in the query");
        refuses((query, key) -> PAIRS.score(query, key) + 1, "is not linear in the query");
        refuses((query, key) -> Math.tanh(PAIRS.score(query, key)), "is not linear in the query");
        ScoreFunction squaredKeys =
                (query, key) -> {
                    double sum = 0;
                    for (int k = 0; k < key.length; k++) {
                        sum += query[k] * key[k] * key[k];
                    }
                    return sum;
                };
        refuses(squaredKeys, "is not linear in the key");
    }

    private static void refuses(ScoreFunction score, String why) {
        WrongGradient refused =
                assertThrows(WrongGradient.class, () -> new OwnScaledDotProduct(score));
        assertTrue(String.valueOf(refused.getMessage()).contains(why), refused.getMessage());
    }

    /** Linear near 0 alone, where the first trial looks. */
    @Test
    void what_bends_further_out_is_refused_on_the_way_back() {
        ScoreFunction bent = (q, k) -> Math.max(-20, Math.min(20, PAIRS.score(q, k)));
        Scorer own = new OwnScaledDotProduct(bent);
        Matrix queries = Matrix.ofRow(30, 10).asParameter();
        Matrix loss = own.scores(queries, Matrix.ofRow(8, 5)).sum();
        assertThrows(WrongGradient.class, loss::backward);
    }
}
