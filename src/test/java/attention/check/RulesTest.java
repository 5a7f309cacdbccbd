package attention.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.check.source.Rules;
import attention.matrix.Matrix;
import attention.normalize.Normalizer;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {
    private static Verdict weightedSum(String body) {
        return Checker.source(
                "WeightedSum",
                """
                public class MyWeightedSum implements attention.exercise.WeightedSumContract {
                    public double[] context(double[] weights, double[][] values) {
                        %s
                    }
                }
                """
                        .formatted(body));
    }

    @Test
    void an_answer_on_arrays_may_not_let_the_matrix_class_do_the_work() {
        String library =
                "return attention.matrix.Matrix.of(new double[][] {weights})"
                        + ".times(attention.matrix.Matrix.of(values)).toArray()[0];";

        for (String spelt : new String[] {library, library.replace("Matrix", "Matr\\u0069x")}) {
            Verdict verdict = weightedSum(spelt);

            assertEquals(Status.RULE, verdict.status(), verdict::text);
            assertTrue(verdict.text().contains("arrays and loops"), verdict::text);
        }
    }

    @Test
    void a_text_or_a_comment_that_names_it_breaks_no_rule() {
        Verdict verdict =
                weightedSum("String s = \"attention/matrix/Matrix\"; /* Matrix */ return null;");

        assertEquals(Status.FAIL, verdict.status(), verdict::text);
    }

    /** Interfaces of the core have default methods on matrices, which are nobody's exercise. */
    @Test
    void a_contract_of_the_core_asks_for_arrays_although_it_has_a_form_for_matrices() {
        Verdict softmax =
                Checker.source(
                        "Softmax",
                        """
                        public class MySoftmax implements attention.normalize.Normalizer {
                            public double[] weights(double[] scores) {
                                double[] e =
                                        attention.matrix.Matrix.ofRow(scores).exp().row(0);
                                double sum = java.util.Arrays.stream(e).sum();
                                return attention.matrix.Matrix.ofRow(e).scaled(1 / sum).row(0);
                            }
                        }
                        """);
        Verdict dotProduct =
                Checker.source(
                        "DotProduct",
                        """
                        public class MyDotProduct implements attention.score.ScoreFunction {
                            public double score(double[] query, double[] key) {
                                return attention.matrix.Matrix.of(new double[][] {query})
                                        .timesTransposed(attention.matrix.Matrix.of(new double[][] {key}))
                                        .get(0, 0);
                            }
                        }
                        """);

        assertEquals(Status.RULE, softmax.status(), softmax::text);
        assertEquals(Status.RULE, dotProduct.status(), dotProduct::text);
    }

    /** The learner has to hold a Matrix in hand where the contract hands one over, however. */
    @ParameterizedTest
    @ValueSource(
            classes = {
                OnMatrix.class,
                OnHeads.class,
                OnList.class,
                OnRecord.class,
                OnFunction.class
            })
    void a_contract_that_speaks_of_a_matrix_in_any_way_allows_it(Class<?> contract)
            throws IOException {
        assertEquals(Optional.empty(), Rules.broken(contract, usesMatrix()));
    }

    @Test
    void a_contract_on_arrays_does_not() throws IOException {
        assertEquals(Optional.of("Matrix"), Rules.broken(OnArrays.class, usesMatrix()));
    }

    interface OnMatrix {
        double sum(Matrix numbers);
    }

    interface OnHeads {
        Matrix[] heads(double[][] numbers);
    }

    interface OnList {
        double sum(List<? extends Matrix> heads);
    }

    interface OnRecord {
        Pair pair(double[] numbers);

        record Pair(double first, Matrix second) {}
    }

    interface OnFunction {
        double[] applied(UnaryOperator<Matrix> function, double[] numbers);
    }

    interface OnArrays {
        double[][] applied(Normalizer normalizer, double[][] rows, boolean[] mask);
    }

    private static Map<String, byte[]> usesMatrix() throws IOException {
        try (InputStream in = Normalizer.class.getResourceAsStream("Normalizer.class")) {
            return Map.of("MyAnswer", Objects.requireNonNull(in).readAllBytes());
        }
    }
}
