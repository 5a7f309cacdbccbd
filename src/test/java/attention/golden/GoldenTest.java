package attention.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import attention.matrix.Matrix;
import attention.score.Location;
import attention.score.ScoreFunction;
import attention.score.Scorer;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Values and gradients of the core equal those of PyTorch: |a − b| ≤ 1e-12 · max(1, |b|). */
class GoldenTest {
    private static final double TOLERANCE = 1e-12;

    @TestFactory
    Stream<DynamicTest> values_and_gradients_equal_those_of_pytorch() throws IOException {
        return GoldenData.cases().stream()
                .map(
                        golden ->
                                dynamicTest(
                                        golden.file() + ": " + golden.name(), () -> run(golden)));
    }

    @TestFactory
    Stream<DynamicTest> scores_of_single_pairs_equal_those_of_pytorch() throws IOException {
        return GoldenData.cases().stream()
                .filter(golden -> golden.of().equals("scores"))
                .map(golden -> dynamicTest(golden.name(), () -> runPairs(golden)));
    }

    private static void run(GoldenCase golden) {
        Map<String, Matrix> inputs = golden.parameters();
        Counterparts.Computed computed = Counterparts.of(golden).apply(golden, inputs);
        compare("result", golden.result(), computed.result());
        golden.stages()
                .forEach(
                        (name, expected) ->
                                compare(name, expected, Counterparts.get(computed.stages(), name)));

        if (golden.of().equals("hard weights")) {
            assertThrows(
                    UnsupportedOperationException.class, () -> computed.result().sum().backward());
            return;
        }
        computed.result().backward(golden.upstream());
        assertEquals(inputs.keySet(), golden.gradients().keySet());
        golden.gradients()
                .forEach(
                        (name, expected) ->
                                compare(
                                        "gradient for " + name,
                                        expected,
                                        gradient(
                                                computed.leaves().isEmpty()
                                                        ? inputs
                                                        : computed.leaves(),
                                                name)));
    }

    private static void runPairs(GoldenCase golden) {
        Map<String, Matrix> inputs = golden.parameters();
        Scorer score = Parts.score(golden, inputs);
        Matrix queries = Counterparts.get(inputs, "queries");
        Matrix keys = Counterparts.get(inputs, "keys");
        Matrix scores =
                Matrix.generate(
                        queries.rows(),
                        keys.rows(),
                        (i, j) ->
                                score instanceof ScoreFunction pairs
                                        ? pairs.score(queries.row(i), keys.row(j))
                                        : ((Location) score).score(queries.row(i), j));
        compare("scores pair by pair", golden.result(), scores);
    }

    /** What a result does not depend on has no gradient here, and zeros in PyTorch. */
    private static Matrix gradient(Map<String, Matrix> inputs, String name) {
        Matrix input = Counterparts.get(inputs, name);
        try {
            return input.gradient();
        } catch (IllegalStateException unused) {
            return Matrix.zeros(input.rows(), input.cols());
        }
    }

    private static void compare(String what, double[][] expected, Matrix actual) {
        assertEquals(expected.length, actual.rows(), what + ": rows");
        assertEquals(expected[0].length, actual.cols(), what + ": columns");
        for (int i = 0; i < expected.length; i++) {
            for (int j = 0; j < expected[i].length; j++) {
                double a = actual.get(i, j);
                double b = expected[i][j];
                boolean equal = a == b || Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(b));
                if (!equal) {
                    fail(
                            "%s, cell (%s, %s): PyTorch has %s, the core %s"
                                    .formatted(what, i, j, b, a));
                }
            }
        }
        assertTrue(expected.length > 0, what);
    }
}
