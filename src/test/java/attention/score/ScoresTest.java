package attention.score;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import attention.matrix.FiniteDifferences;
import attention.matrix.Ledger;
import attention.matrix.Matrix;
import attention.matrix.Messages;
import attention.matrix.ShapeMismatch;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScoresTest {
    private static final Random RANDOM = new Random(17);
    private static final double CLOSE = 1e-13;

    /** A score function, made from its parameters, with the widths that it takes. */
    private record Case(
            String name,
            int dQ,
            int dK,
            Function<Matrix[], Scorer> score,
            List<Matrix> parameters) {
        Scorer made() {
            return score.apply(parameters.toArray(Matrix[]::new));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                make("dot", 4, 4, in -> new DotProduct()),
                make("scaled dot", 4, 4, in -> new ScaledDotProduct()),
                make("bilinear", 3, 4, in -> new Bilinear(in[0]), normal(4, 3)),
                make(
                        "low-rank bilinear",
                        3,
                        4,
                        in -> new LowRankBilinear(in[0], in[1]),
                        normal(2, 4),
                        normal(2, 3)),
                make(
                        "additive",
                        3,
                        4,
                        in -> new Additive(in[0], in[1], in[2]),
                        normal(5, 3),
                        normal(5, 4),
                        normal(1, 5)),
                make("concat", 3, 4, in -> new Concat(in[0], in[1]), normal(5, 7), normal(1, 5)),
                make("cosine", 4, 4, in -> new Cosine()),
                make(
                        "MLP",
                        3,
                        4,
                        in -> new Mlp(in[0], in[1], in[2], in[3]),
                        normal(5, 3),
                        normal(5, 4),
                        normal(1, 5),
                        normal(1, 5)),
                make("location", 3, 4, in -> new Location(in[0]), normal(7, 3)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void every_pair_has_the_score_of_the_matrix_form(Case made) {
        Matrix queries = normal(3, made.dQ());
        Matrix keys = normal(6, made.dK());
        Scorer score = made.made();
        Matrix scores = score.scores(queries, keys);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 6; j++) {
                double pair =
                        score instanceof ScoreFunction pairs
                                ? pairs.score(queries.row(i), keys.row(j))
                                : ((Location) score).score(queries.row(i), j);
                assertEquals(pair, scores.get(i, j), CLOSE, i + ", " + j);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void gradients_of_queries_keys_and_parameters(Case made) {
        int count = made.parameters().size();
        Matrix[] operands = new Matrix[count + 2];
        for (int k = 0; k < count; k++) {
            operands[k] = made.parameters().get(k);
        }
        operands[count] = normal(3, made.dQ());
        operands[count + 1] = normal(6, made.dK());
        Function<Matrix[], Matrix> scores =
                in -> made.score().apply(in).scores(in[count], in[count + 1]);
        if (made.made() instanceof ScoreFunction) {
            FiniteDifferences.check(scores, operands);
        } else { // the keys have none
            FiniteDifferences.check(
                    in -> new Location(in[0]).scores(in[1], operands[2]), operands[0], operands[1]);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void widths_that_do_not_fit_are_named(Case made) {
        Matrix queries = normal(3, made.dQ() + 1);
        Matrix keys = normal(6, made.dK());
        Scorer score = made.made();
        Messages.check(ShapeMismatch.class, () -> score.scores(queries, keys), " has ");
        if (score instanceof ScoreFunction pairs) {
            Messages.check(
                    ShapeMismatch.class, () -> pairs.score(queries.row(0), keys.row(0)), " has ");
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_ledger_ends_with_the_last_score(Case made) {
        Matrix queries = normal(2, made.dQ());
        Matrix scores = made.made().scores(queries.asParameter(), normal(3, made.dK()));
        List<Ledger.Line> lines = Ledger.of(scores).lines();
        assertEquals(scores.get(1, 2), lines.get(lines.size() - 1).result(), CLOSE);
    }

    @Test
    void only_the_scaled_dot_product_has_a_scale() {
        assertEquals(new DotProduct(), new ScaledDotProduct().unscaled());
        ScoreFunction cosine = new Cosine();
        assertSame(cosine, cosine.unscaled());
        assertEquals(6, new ScaledDotProduct().score(nine(1), nine(2)), CLOSE);
    }

    @Test
    void concat_is_additive_with_the_matrices_side_by_side() {
        Matrix wk = normal(5, 4);
        Matrix wq = normal(5, 3);
        Matrix v = normal(1, 5);
        Matrix queries = normal(3, 3);
        Matrix keys = normal(6, 4);
        close(
                new Additive(wq, wk, v).scores(queries, keys),
                new Concat(wk.beside(wq), v).scores(queries, keys));
    }

    @Test
    void low_rank_is_bilinear_with_the_product_of_its_matrices() {
        Matrix u = normal(2, 4);
        Matrix v = normal(2, 3);
        Matrix queries = normal(3, 3);
        Matrix keys = normal(6, 4);
        close(
                new Bilinear(u.transpose().times(v)).scores(queries, keys),
                new LowRankBilinear(u, v).scores(queries, keys));
    }

    @Test
    void bilinear_is_not_symmetric_but_dot_and_cosine_are() {
        double[] a = {1, 2};
        double[] b = {3, -1};
        var bilinear = new Bilinear(Matrix.of(new double[][] {{1, 2}, {0, 1}}));
        assertNotEquals(bilinear.score(a, b), bilinear.score(b, a));
        assertEquals(new DotProduct().score(a, b), new DotProduct().score(b, a));
        assertEquals(new Cosine().score(a, b), new Cosine().score(b, a));
    }

    @Test
    void the_cosine_knows_directions_only() {
        var cosine = new Cosine();
        assertEquals(1, cosine.score(new double[] {1, 2}, new double[] {10, 20}), CLOSE);
        assertEquals(-1, cosine.score(new double[] {1, 2}, new double[] {-2, -4}), CLOSE);
        assertEquals(0, cosine.score(new double[] {0, 0}, new double[] {1, 2}));
        assertEquals(1, cosine.score(new double[] {1e200, 0}, new double[] {1e-200, 0}), CLOSE);
    }

    @Test
    void a_zero_vector_gets_no_gradient_from_the_cosine() {
        Matrix zero = Matrix.zeros(1, 2).asParameter();
        new Cosine().scores(zero, Matrix.ofRow(1, 2)).backward();
        assertArrayEquals(new double[] {0, 0}, zero.gradient().row(0));
    }

    @Test
    void a_location_score_looks_at_positions_and_at_no_key() {
        var location = new Location(normal(2, 3));
        Matrix query = normal(1, 3);
        close(location.scores(query, normal(2, 4)), location.scores(query, normal(2, 4)));
        assertSame(location, location.unscaled());
        Messages.check(
                ShapeMismatch.class,
                () -> location.scores(normal(1, 3), normal(3, 4)),
                "2 positions",
                "3 keys");
    }

    @Test
    void a_score_of_pairs_alone_has_a_matrix_form_but_no_gradient() {
        ScoreFunction difference = (query, key) -> query[0] - key[0];
        Matrix queries = Matrix.ofColumn(5, 7).asParameter();
        Matrix scores = difference.scores(queries, Matrix.ofColumn(1, 2, 3));
        assertEquals("4  3  2\n6  5  4", scores.toString());
        Messages.check(
                UnsupportedOperationException.class,
                () -> scores.sum().backward(),
                "scores pair by pair");
        assertEquals(6, Ledger.of(scores).lines().size());
    }

    @Test
    void parameters_that_do_not_fit_each_other_are_refused() {
        Messages.check(
                ShapeMismatch.class,
                () -> new Additive(normal(5, 3), normal(4, 4), normal(1, 5)),
                "W_k");
        Messages.check(
                ShapeMismatch.class, () -> new Concat(normal(5, 7), normal(5, 1)), "v is (5 × 1)");
        Messages.check(
                ShapeMismatch.class, () -> new LowRankBilinear(normal(2, 4), normal(3, 4)), "V");
        Messages.check(
                ShapeMismatch.class,
                () -> new Mlp(normal(5, 3), normal(5, 4), normal(1, 4), normal(1, 5)),
                "bias is (1 × 4)");
    }

    private static Case make(
            String name, int dQ, int dK, Function<Matrix[], Scorer> score, Matrix... parameters) {
        return new Case(name, dQ, dK, score, List.of(parameters));
    }

    private static void close(Matrix expected, Matrix actual) {
        for (int i = 0; i < expected.rows(); i++) {
            assertArrayEquals(expected.row(i), actual.row(i), 1e-12);
        }
    }

    private static double[] nine(double number) {
        double[] numbers = new double[9];
        java.util.Arrays.fill(numbers, number);
        return numbers;
    }

    private static Matrix normal(int rows, int cols) {
        return Matrix.normal(rows, cols, RANDOM);
    }
}
