package attention.matrix;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class GradientsTest {
    private static final Random RANDOM = new Random(11);

    private record Case(Function<Matrix[], Matrix> formula, List<Matrix> operands) {
        Case(Function<Matrix[], Matrix> formula, Matrix... operands) {
            this(formula, List.of(operands));
        }
    }

    private static final Map<String, Case> CASES = new TreeMap<>();

    static {
        CASES.put("times", new Case(in -> in[0].times(in[1]), normal(3, 4), normal(4, 2)));
        CASES.put(
                "timesTransposed",
                new Case(in -> in[0].timesTransposed(in[1]), normal(3, 4), normal(5, 4)));
        CASES.put("plus", new Case(in -> in[0].plus(in[1]), normal(2, 3), normal(2, 3)));
        CASES.put("minus", new Case(in -> in[0].minus(in[1]), normal(2, 3), normal(2, 3)));
        CASES.put("hadamard", new Case(in -> in[0].hadamard(in[1]), normal(2, 3), normal(2, 3)));
        CASES.put("scaled", new Case(in -> in[0].scaled(-1.5), normal(2, 3)));
        CASES.put("plusRow", new Case(in -> in[0].plusRow(in[1]), normal(4, 3), normal(1, 3)));
        CASES.put("shifted", new Case(in -> in[0].shifted(0.5), normal(2, 3)));
        CASES.put(
                "plusColumn", new Case(in -> in[0].plusColumn(in[1]), normal(4, 3), normal(4, 1)));
        CASES.put("timesRow", new Case(in -> in[0].timesRow(in[1]), normal(4, 3), normal(1, 3)));
        CASES.put(
                "timesColumn",
                new Case(in -> in[0].timesColumn(in[1]), normal(4, 3), normal(4, 1)));
        CASES.put("sigmoid", new Case(in -> in[0].sigmoid(), normal(2, 3)));
        CASES.put("sqrt", new Case(in -> in[0].sqrt(), normal(2, 3).square().shifted(0.5)));
        CASES.put(
                "reciprocal",
                new Case(in -> in[0].reciprocal(), normal(2, 3).square().shifted(0.5)));
        CASES.put("rowMeans", new Case(in -> in[0].rowMeans(), normal(3, 4)));
        CASES.put("rows", new Case(in -> in[0].rows(2, 0, 2, 3), normal(5, 2)));
        CASES.put("windows", new Case(in -> in[0].windows(3), normal(5, 2)));
        CASES.put("tanh", new Case(in -> in[0].tanh(), normal(2, 3)));
        CASES.put("relu", new Case(in -> in[0].relu(), normal(4, 5)));
        CASES.put("exp", new Case(in -> in[0].exp(), normal(2, 3)));
        CASES.put("square", new Case(in -> in[0].square(), normal(2, 3)));
        CASES.put("sum", new Case(in -> in[0].sum(), normal(2, 3)));
        CASES.put("mean", new Case(in -> in[0].mean(), normal(2, 3)));
        CASES.put("transpose", new Case(in -> in[0].transpose(), normal(2, 3)));
        CASES.put("beside", new Case(in -> in[0].beside(in[1]), normal(2, 3), normal(2, 1)));
        CASES.put(
                "below",
                new Case(
                        in -> in[0].below(in[1], in[2]), normal(2, 3), normal(1, 3), normal(3, 3)));
        CASES.put("rowRange", new Case(in -> in[0].rowRange(1, 3), normal(4, 2)));
        CASES.put("colRange", new Case(in -> in[0].colRange(1, 3), normal(2, 4)));
        CASES.put(
                "the same operand twice",
                new Case(in -> in[0].times(in[0]).hadamard(in[0]), normal(3, 3)));
        CASES.put(
                "a diamond",
                new Case(
                        in -> {
                            Matrix shared = in[0].times(in[1]).tanh();
                            return shared.square().plus(shared.scaled(3));
                        },
                        normal(2, 3),
                        normal(3, 2)));
    }

    @TestFactory
    Stream<DynamicTest> gradient_of() {
        return CASES.entrySet().stream()
                .map(
                        entry ->
                                DynamicTest.dynamicTest(
                                        entry.getKey(),
                                        () ->
                                                FiniteDifferences.check(
                                                        entry.getValue().formula(),
                                                        entry.getValue()
                                                                .operands()
                                                                .toArray(Matrix[]::new))));
    }

    @Test
    void no_operation_of_Matrix_is_without_a_case() {
        Set<String> notDifferentiated = Set.of("asParameter", "detached", "gradient");
        Set<String> missing =
                Arrays.stream(Matrix.class.getMethods())
                        .filter(method -> method.getReturnType() == Matrix.class)
                        .filter(method -> !Modifier.isStatic(method.getModifiers()))
                        .map(Method::getName)
                        .filter(name -> !notDifferentiated.contains(name))
                        .collect(Collectors.toCollection(TreeSet::new));
        missing.removeAll(CASES.keySet());
        assertTrue(missing.isEmpty(), "without a finite-difference case: " + missing);
    }

    @Test
    void a_flipped_sign_is_noticed() {
        Operation wrong = Operation.of("wrong", (upstream, c, in) -> upstream.scaled(-1));
        assertThrows(
                AssertionError.class,
                () ->
                        FiniteDifferences.check(
                                in -> Matrix.operation(in[0].toArray(), wrong, in[0]),
                                normal(2, 2)));
    }

    private static Matrix normal(int rows, int cols) {
        return Matrix.normal(rows, cols, RANDOM);
    }
}
