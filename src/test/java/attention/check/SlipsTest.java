package attention.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import attention.box.Records;
import attention.check.boxes.Boxes;
import attention.exercise.WindowMaskContract;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Slips made of the right answers of exercises of all shapes are recognised by their names. */
class SlipsTest {
    private static final List<String> OF_ALL_SHAPES =
            List.of(
                    "WeightedSum",
                    "Softmax",
                    "DotProduct",
                    "Additive",
                    "SoftmaxJacobian",
                    "SoftAttention",
                    "SoftAttentionGradient");

    static Stream<Arguments> slips_of_results() {
        return OF_ALL_SHAPES.stream()
                .flatMap(
                        exercise ->
                                Stream.of(
                                        arguments(exercise, "result-turned", each(x -> -x)),
                                        arguments(exercise, "result-times", each(x -> 3 * x)),
                                        arguments(exercise, "result-plus", each(x -> x + 7)),
                                        arguments(exercise, "result-squared", each(x -> x * x)),
                                        arguments(exercise, "result-zero", each(x -> 0)),
                                        arguments(
                                                exercise,
                                                "result-two-decimals",
                                                each(x -> Math.round(x * 100) / 100.0))));
    }

    @ParameterizedTest
    @MethodSource("slips_of_results")
    void what_comes_out(String exercise, String slip, UnaryOperator<Object> change) {
        Object right = right(exercise);
        Object wrong =
                answer(exercise, (method, given) -> change.apply(method.invoke(right, given)));

        told(exercise, slip, wrong);
    }

    static Stream<Arguments> slips_of_arguments() {
        UnaryOperator<Object> squared = each(x -> x * x);
        UnaryOperator<Object> cut = each(x -> (int) x);
        UnaryOperator<Object> reversed = row -> reversed((double[]) row);
        return Stream.of(
                arguments("WeightedSum", "input-squared", 0, squared),
                arguments("WeightedSum", "input-cut-to-int", 1, cut),
                arguments("WeightedSum", "input-reversed", 0, reversed),
                arguments("Softmax", "input-cut-to-int", 0, cut),
                arguments("DotProduct", "input-squared", 1, squared),
                arguments("Additive", "input-reversed", 4, reversed),
                arguments("SoftmaxJacobian", "input-squared", 0, squared),
                arguments("SoftAttention", "input-squared", 1, squared),
                arguments("SoftAttentionGradient", "input-squared", 4, squared),
                arguments("SampleKey", "input-squared", 1, squared));
    }

    @ParameterizedTest
    @MethodSource("slips_of_arguments")
    void what_goes_in(String exercise, String slip, int argument, UnaryOperator<Object> change) {
        Object right = right(exercise);
        Object wrong =
                answer(
                        exercise,
                        (method, given) -> {
                            given[argument] = change.apply(given[argument]);
                            return method.invoke(right, given);
                        });

        told(exercise, slip, wrong);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void what_is_kept(String exercise) {
        Object right = right(exercise);
        List<Object> first = new ArrayList<>();
        Object wrong =
                answer(
                        exercise,
                        (method, given) -> {
                            Object result = method.invoke(right, given);
                            first.add(result);
                            return first.get(0);
                        });

        told(exercise, "result-same-for-all", wrong);
    }

    static Stream<String> shapes() {
        return OF_ALL_SHAPES.stream();
    }

    @Test
    void two_answers_to_one_question() {
        int[] calls = {0};
        Object right = right("Additive");
        Object wrong =
                answer(
                        "Additive",
                        (method, given) -> (Double) method.invoke(right, given) + calls[0]++ % 3);

        told("Additive", "inconstant", wrong);
    }

    @Test
    void one_size_written_into_the_code() {
        Object right = right("WeightedSum");
        Object wrong =
                answer(
                        "WeightedSum",
                        (method, given) ->
                                ((double[]) given[0]).length == 3
                                        ? method.invoke(right, given)
                                        : each(x -> 7 - x * x).apply(method.invoke(right, given)));

        told("WeightedSum", "only-size", wrong);
    }

    @Test
    void what_comes_by_chance_has_no_other_name() {
        Object wrong =
                answer(
                        "DotProduct",
                        (method, given) ->
                                Math.sin(Arrays.hashCode((double[]) given[0]))
                                        + Math.cos(Arrays.hashCode((double[]) given[1])));

        assertEquals("", verdict("DotProduct", wrong).mistake().orElse(""));
    }

    /** A mistake of the exercise itself may fit as well, and speaks first. */
    static Stream<WindowMaskContract> wrong_flags() {
        WindowMaskContract right = (n, m, h) -> window(n, m, (i, j) -> Math.abs(i - j) <= h);
        return Stream.of(
                (n, m, h) -> new boolean[n][m],
                (n, m, h) -> new boolean[n][],
                (n, m, h) -> window(n, m, (i, j) -> h > 0 && Math.abs(i - j) <= h),
                (n, m, h) -> window(n, m, (i, j) -> h == 0 || Math.abs(i - j) <= h),
                (n, m, h) -> window(n, m, (i, j) -> i != 0 && Math.abs(i - j) <= h),
                (n, m, h) -> window(n, m, (i, j) -> j != 0 && Math.abs(i - j) <= h),
                (n, m, h) -> window(n, m, (i, j) -> i - j == 0),
                (n, m, h) -> window(n, m, (i, j) -> Math.abs(i - j) == h),
                (n, m, h) -> window(n, m, (i, j) -> Math.abs(i - j) <= 2),
                (n, m, h) -> right.allowed(n, m, Math.max(1, h)),
                (n, m, h) -> right.allowed(n + 1, m, h),
                (n, m, h) -> Arrays.copyOf(right.allowed(n, m, h), n - 1));
    }

    @ParameterizedTest
    @MethodSource("wrong_flags")
    void flags_are_not_spoken_of_as_numbers(WindowMaskContract wrong) {
        Verdict verdict = verdict("WindowMask", wrong);

        assertNotEquals(Status.PASS, verdict.status());
        assertFalse(verdict.text().contains("number"), verdict::text);
        assertFalse(verdict.text().contains("0 everywhere"), verdict::text);
    }

    private static boolean[][] window(int n, int m, BiPredicate<Integer, Integer> holds) {
        boolean[][] rows = new boolean[n][m];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                rows[i][j] = holds.test(i, j);
            }
        }
        return rows;
    }

    private static void told(String exercise, String slip, Object wrong) {
        Verdict verdict = verdict(exercise, wrong);
        Set<String> named =
                Checks.create(exercise(exercise)).mistakes().all().stream()
                        .map(Mistake::name)
                        .collect(Collectors.toSet());
        String told = verdict.mistake().orElse("");
        assertTrue(told.equals(slip) || named.contains(told), verdict::text);
    }

    static Verdict verdict(String exercise, Object answer) {
        try (Boxes none = new Boxes()) {
            return new Checker(Settings.USUAL, none).ofObject(exercise, answer);
        }
    }

    private static Exercise exercise(String name) {
        return Register.get().find(name).orElseThrow();
    }

    static Object right(String exercise) {
        return Checks.create(exercise(exercise)).reference();
    }

    interface Answer {
        @Nullable Object to(Method method, @Nullable Object[] given)
                throws ReflectiveOperationException;
    }

    static Object answer(String exercise, Answer answer) {
        return Run.proxy(
                exercise(exercise).contract(),
                (method, given) -> {
                    try {
                        return answer.to(method, given.clone());
                    } catch (ReflectiveOperationException problem) {
                        throw new IllegalStateException(problem);
                    }
                });
    }

    /** The same for each number of a value. */
    static UnaryOperator<Object> each(DoubleUnaryOperator of) {
        return value -> {
            if (value instanceof Double number) {
                return of.applyAsDouble(number);
            }
            if (value instanceof double[] row) {
                return Arrays.stream(row).map(of).toArray();
            }
            if (value instanceof double[][] rows) {
                return Arrays.stream(rows)
                        .map(row -> Arrays.stream(row).map(of).toArray())
                        .toArray(double[][]::new);
            }
            Record record = (Record) value;
            return Records.of(
                            record.getClass(),
                            Records.pieces(record).stream().map(each(of)).toList())
                    .orElseThrow();
        };
    }

    static double[] reversed(double[] row) {
        double[] reversed = row.clone();
        for (int j = 0; j < row.length; j++) {
            reversed[j] = row[row.length - 1 - j];
        }
        return reversed;
    }
}
