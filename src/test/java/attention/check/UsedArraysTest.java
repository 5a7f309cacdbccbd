package attention.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import attention.box.Values;
import attention.matrix.Matrix;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever keeps a result by the identity of an array gives an old one when it is used again. */
@Tag("answers")
class UsedArraysTest {
    private static final String IDENTITY = "kept-by-identity";

    /** Equal to itself alone, as an array is. */
    private record Identity(@Nullable Object itself) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Identity it && it.itself == itself;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(itself);
        }
    }

    /** An answer that is right, and keeps each result under a key made of the arguments. */
    private static Object keeping(String exercise, BiFunction<Method, Object[], Object> key) {
        Object right = SlipsTest.right(exercise);
        Map<Object, @Nullable Object> kept = new HashMap<>();
        return SlipsTest.answer(
                exercise,
                (method, given) -> {
                    Object found = key.apply(method, given);
                    if (!kept.containsKey(found)) {
                        kept.put(found, method.invoke(right, given));
                    }
                    return Values.copy(kept.get(found));
                });
    }

    /** A test for each argument of every exercise whose type is as asked for. */
    private static Stream<DynamicTest> ofEach(Predicate<Class<?>> type, Case test) {
        return Register.get().all().stream()
                .flatMap(
                        exercise ->
                                Arrays.stream(exercise.contract().getMethods())
                                        .filter(it -> Modifier.isAbstract(it.getModifiers()))
                                        .flatMap(it -> ofEach(type, test, exercise, it)));
    }

    private interface Case {
        void of(String exercise, Method method, int argument);
    }

    private static Stream<DynamicTest> ofEach(
            Predicate<Class<?>> type, Case test, Exercise exercise, Method method) {
        return IntStream.range(0, method.getParameterCount())
                .filter(k -> type.test(method.getParameterTypes()[k]))
                .mapToObj(
                        k ->
                                dynamicTest(
                                        exercise.name() + " " + method.getParameters()[k],
                                        () -> test.of(exercise.name(), method, k)));
    }

    private static Verdict keptBy(String exercise, Method method, Function<Object[], Object> key) {
        return SlipsTest.verdict(
                exercise,
                keeping(
                        exercise,
                        (asked, given) ->
                                asked.equals(method) ? key.apply(given) : new Identity(given)));
    }

    @TestFactory
    Stream<DynamicTest> by_the_identity_of_an_array() {
        return ofEach(
                Class::isArray,
                (exercise, method, k) -> {
                    Verdict verdict = keptBy(exercise, method, given -> new Identity(given[k]));
                    assertEquals(IDENTITY, verdict.mistake().orElse(""), verdict::text);
                });
    }

    @TestFactory
    Stream<DynamicTest> by_the_identity_of_a_row() {
        return ofEach(
                it -> it.isArray() && it.getComponentType().isArray(),
                (exercise, method, k) -> {
                    Verdict verdict =
                            keptBy(
                                    exercise,
                                    method,
                                    given -> {
                                        Object[] rows = (Object[]) given[k];
                                        return new Identity(rows.length == 0 ? rows : rows[0]);
                                    });
                    assertEquals(IDENTITY, verdict.mistake().orElse(""), verdict::text);
                });
    }

    /** Nobody can change a matrix, so its identity is enough where nothing else is given. */
    @TestFactory
    Stream<DynamicTest> by_the_identity_of_a_matrix() {
        return ofEach(
                Matrix.class::equals,
                (exercise, method, k) -> {
                    Verdict verdict = keptBy(exercise, method, given -> new Identity(given[k]));
                    boolean alone = method.getParameterCount() == 1;
                    assertEquals(alone, verdict.passed(), verdict::text);
                });
    }

    /** The length and the first number of one argument, all others as they are. */
    @TestFactory
    Stream<DynamicTest> by_some_of_the_numbers() {
        return ofEach(
                it -> it.isArray() || it == Matrix.class,
                (exercise, method, k) -> {
                    Verdict verdict =
                            keptBy(
                                    exercise,
                                    method,
                                    given ->
                                            IntStream.range(0, given.length)
                                                    .mapToObj(
                                                            a ->
                                                                    a == k
                                                                            ? first(given[a])
                                                                            : all(given[a]))
                                                    .toList());
                    assertFalse(verdict.passed(), verdict::text);
                });
    }

    /** A key that is equal where all numbers are. */
    private static Object all(@Nullable Object value) {
        return value == null || Values.isFunction(value)
                ? ""
                : value.getClass() + Comparison.line(value);
    }

    private static Object first(@Nullable Object value) {
        if (value instanceof Matrix matrix) {
            return List.of(matrix.rows(), matrix.cols(), matrix.get(0, 0));
        }
        if (value == null || !value.getClass().isArray()) {
            return value == null ? "" : value;
        }
        int length = Array.getLength(value);
        return List.of(length, length == 0 ? "" : first(Array.get(value, 0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Map<double[], double[]> kept = new IdentityHashMap<>();"
                        + "double[] of(double[] s) { return kept.computeIfAbsent(s, this::right); }",
                "Map<Integer, double[]> kept = new HashMap<>();"
                        + "double[] of(double[] s) {"
                        + "    return kept.computeIfAbsent(s.hashCode(), h -> right(s)); }",
                "double[] last; double[] weights;"
                        + "double[] of(double[] s) {"
                        + "    if (!Arrays.equals(s, last)) { last = s; weights = right(s); }"
                        + "    return weights; }"
            })
    void the_same_in_a_box(String wrong) {
        Verdict verdict = Checker.source("Softmax", softmax(wrong));
        assertEquals(IDENTITY, verdict.mistake().orElse(""), verdict::text);
        assertTrue(verdict.text().contains("new numbers into the same array"), verdict::text);
    }

    @Test
    void who_compares_all_numbers_of_an_own_copy_is_right() {
        Verdict verdict =
                Checker.source(
                        "Softmax",
                        softmax(
                                "double[] last; double[] weights;"
                                        + "double[] of(double[] s) {"
                                        + "    if (!Arrays.equals(s, last)) {"
                                        + "        last = s.clone(); weights = right(s); }"
                                        + "    return weights.clone(); }"));
        assertTrue(verdict.passed(), verdict::text);
    }

    private static String softmax(String answer) {
        return """
               import attention.normalize.Normalizer;
               import java.util.*;

               public class MySoftmax implements Normalizer {
                   %s

                   public double[] weights(double[] scores) { return of(scores); }

                   double[] right(double[] scores) {
                       double largest = Arrays.stream(scores).max().getAsDouble();
                       double[] exps =
                               Arrays.stream(scores).map(x -> Math.exp(x - largest)).toArray();
                       double sum = Arrays.stream(exps).sum();
                       return Arrays.stream(exps).map(x -> x / sum).toArray();
                   }
               }
               """
                .formatted(answer);
    }

    @ParameterizedTest
    @MethodSource("attention.check.KindsTest#cases")
    void written_into_an_old_value_the_new_one_is_all_there(KindsTest.Case kind) {
        Object value = kind.value();
        Object old = kind.drawn().apply(Draw.random(4, Draw.Kind.USUAL));

        Object used = Values.into(old, value);

        assertTrue(Values.same(kind.value(), used), () -> Comparison.line(used));
        if (kind.type().isArray()) {
            assertSame(old, used);
        }
        assertSame(used, Values.into(used, kind.value()));
    }

    @ParameterizedTest
    @MethodSource("attention.check.KindsTest#cases")
    void turned_around_twice_it_is_what_it_was(KindsTest.Case kind) {
        for (int fixed = 0; fixed < 2; fixed++) {
            Object once = Values.reversed(kind.value(), fixed);
            Object twice = Values.reversed(once, fixed);
            assertTrue(Values.same(kind.value(), twice), () -> Comparison.line(twice));
        }
    }
}
