package attention.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.box.EveryKind;
import attention.box.Frames;
import attention.box.InProcess;
import attention.box.Observation;
import attention.box.Outcome;
import attention.box.Values;
import attention.check.boxes.Box;
import attention.check.boxes.Boxes;
import attention.check.boxes.Caller;
import attention.check.boxes.ContractBoxes;
import attention.check.boxes.ObjectCaller;
import attention.exercise.Layer;
import attention.matrix.Matrix;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Array;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever kind a value is of, it is carried, copied, compared, drawn and worded alike. */
class KindsTest {
    private static final Boxes BOXES = ContractBoxes.knowing(EveryKind.class);

    @AfterAll
    static void close() {
        BOXES.close();
    }

    /**
     * One kind.
     *
     * @param drawn a value of it
     * @param type as in a contract
     * @param smallest how it reads when it was made as small as possible
     * @param place where the first change of one place is
     */
    record Case(Class<?> type, Function<Draw, Object> drawn, String smallest, String place) {
        Object value() {
            return drawn.apply(Draw.random(3, Draw.Kind.USUAL));
        }

        @Override
        public String toString() {
            return type.getSimpleName();
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case(double.class, Draw::number, "0", ""),
                new Case(int.class, it -> it.below(9), "0", ""),
                new Case(long.class, it -> 10_000_000_000L * it.below(9), "0", ""),
                new Case(boolean.class, it -> it.below(2) == 1, "false", ""),
                new Case(String.class, it -> it.word("a", "book"), "\"a\"", ""),
                new Case(double[].class, it -> it.vector(2), "[0, 0]", "number 1"),
                new Case(int[].class, it -> it.tokens(2, 9), "[0, 0]", "number 1"),
                new Case(boolean[].class, it -> it.flags(2), "[false, false]", "flag 1"),
                new Case(String[].class, it -> it.words(2, "a", "b"), "[\"a\", \"a\"]", "word 1"),
                new Case(
                        double[][].class,
                        it -> it.matrix(2, 3),
                        "[[0, 0, 0], [0, 0, 0]]",
                        "row 1, column 1"),
                new Case(int[][].class, it -> it.tokens(2, 1, 9), "[[0], [0]]", "row 1, column 1"),
                new Case(
                        boolean[][].class,
                        it -> it.flags(2, 1),
                        "[[false], [false]]",
                        "row 1, column 1"),
                new Case(
                        String[][].class,
                        it -> new String[][] {it.words(1, "a"), it.words(1, "a")},
                        "[[\"a\"], [\"a\"]]",
                        "row 1, column 1"),
                new Case(Matrix.class, it -> it.grid(2, 1), "[[0], [0]]", "row 1, column 1"),
                new Case(
                        Matrix[].class,
                        it -> it.grids(2, 1, 2),
                        "matrix 1 [[0, 0]], matrix 2 [[0, 0]]",
                        "matrix 1, row 1, column 1"),
                new Case(
                        EveryKind.Several.class,
                        it ->
                                new EveryKind.Several(
                                        it.grid(1, 2), it.tokens(2, 5), it.below(2) == 1),
                        "keys [[0, 0]], tokens [0, 0], causal false",
                        "keys, row 1, column 1"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void it_comes_back_through_the_pipe_as_it_was(Case kind) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Frames.write(new DataOutputStream(bytes), List.of(kind.value()));
        var in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        Object came = Frames.read(in).get(0);

        Object back = Values.fitted(kind.type(), came, (type, number) -> type);

        assertTrue(Values.same(kind.value(), back), () -> Comparison.line(back));
        assertThrows(IOException.class, () -> Values.fitted(List.class, came, (t, k) -> t));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_change_of_any_one_place_is_found(Case kind) {
        Object value = kind.value();
        List<Object> changed = changed(value);

        assertEquals("", place(value, kind.value()));
        assertEquals(kind.place(), place(value, changed.get(0)));
        assertEquals(
                changed.size(), changed.stream().map(it -> place(value, it)).distinct().count());
        for (Object other : changed) {
            assertEquals(3, table(value, other).size());
            assertFalse(Values.same(value, other));
            assertTrue(Difference.first(value, other, 1e-5).isPresent());
        }
    }

    private static String place(Object expected, Object got) {
        return Difference.first(expected, got, 1e-5).map(Difference::place).orElse("");
    }

    private static List<List<String>> table(Object expected, Object got) {
        return Comparison.of(expected, got, Difference.first(expected, got, 1e-5).orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_copy_shares_nothing_that_can_be_changed(Case kind) {
        Object value = kind.value();
        Object copy = Values.copy(value);

        spoil(value);

        assertTrue(Values.same(kind.value(), copy));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_random_case_is_drawn_again_and_made_small(Case kind) {
        assertTrue(Values.same(kind.value(), kind.value()));
        assertEquals(
                kind.smallest(),
                Comparison.line(kind.drawn().apply(Draw.replay(List.of(), Draw.Kind.USUAL))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void an_object_and_a_box_are_seen_alike(Case kind) throws ReflectiveOperationException {
        var method = EveryKind.class.getMethod("of", kind.type());
        for (String answer : List.of(COPIES, KEEPS)) {
            Observation object = observed(answer, it -> it.call(method, array(kind.value())));
            Observation box = observedInBox(answer, it -> it.call(method, array(kind.value())));

            assertEquals(Outcome.RETURNED, object.outcome());
            assertEquals(object.outcome(), box.outcome());
            assertEquals(object.facts(), box.facts());
            assertTrue(Values.same(object.result(), box.result()));
            assertTrue(Values.same(object.arguments().get(0), box.arguments().get(0)));
        }
    }

    @Test
    void what_cannot_be_compared_is_never_equal() {
        Layer layer = inputs -> inputs;

        assertThrows(IllegalArgumentException.class, () -> Difference.first(layer, layer, 0));
        assertThrows(IllegalArgumentException.class, () -> Difference.first(1f, 1f, 0));
        assertTrue(Difference.first(1.0, 1, 0).isPresent());
        assertThrows(
                IllegalArgumentException.class,
                () -> Difference.first(new double[1], new double[2], 0));
    }

    @Test
    void flags_and_words_are_worded_with_table_and_place() {
        boolean[][] allowed = {{true, true, false}, {false, true, false}};
        boolean[][] got = {{true, true, false}, {false, true, true}};
        Difference difference = Difference.first(allowed, got, 0).orElseThrow();

        assertEquals("row 2, column 3", difference.place());
        assertEquals("false", difference.expected());
        assertEquals("true", difference.got());
        assertEquals(
                "[[row 2, 1, 2, 3], [expected, false, true, false], [but got, false, true, true]]",
                table(allowed, got).toString());
        assertEquals("(true, true, false), (false, true, false)", InWords.text(allowed));
        assertEquals(
                "Your result has 1 row of 2 flags. Expected: 2 rows of 3 flags.",
                Difference.inShape(allowed, new boolean[1][2]).orElse(""));
        assertEquals(
                "[[word, 1, 2], [expected, \"a\", \"b\"], [but got, \"a\", null]]",
                table(new String[] {"a", "b"}, new String[] {"a", null}).toString());
    }

    private static Object[] array(Object value) {
        return new Object[] {value};
    }

    private static Observation observed(String source, Function<Caller, Observation> question) {
        Object object = InProcess.object(EveryKind.class, "MyKinds", source);
        try (Caller caller = new ObjectCaller(object, Duration.ofSeconds(5))) {
            return question.apply(caller);
        }
    }

    private static Observation observedInBox(
            String source, Function<Caller, Observation> question) {
        Box box = BOXES.take(EveryKind.class);
        try (Caller caller = ContractBoxes.caller(box, EveryKind.class, "MyKinds", source)) {
            return question.apply(caller);
        } catch (Box.Lost lost) {
            throw new IllegalStateException(lost.why(), lost);
        } finally {
            BOXES.giveBack(box);
        }
    }

    private static String answer(String body, String ofRow, String ofRecord) {
        StringBuilder methods = new StringBuilder();
        for (Case kind : cases().toList()) {
            String type = Objects.requireNonNull(kind.type().getCanonicalName());
            boolean record = kind.type().isRecord();
            String result = record ? ofRecord : kind.type().isArray() ? ofRow : body;
            methods.append("public %s of(%s x) { return %s; }\n".formatted(type, type, result));
        }
        return """
               import attention.exercise.Layer;
               import attention.matrix.Matrix;
               public class MyKinds implements attention.box.EveryKind {
                   %s
                   public Matrix of(Parts parts, Matrix inputs) { return inputs; }
                   public Matrix of(Layer layer, Matrix inputs) { return layer.output(inputs); }
               }
               """
                .formatted(methods);
    }

    private static final String COPIES =
            answer("x", "x.clone()", "new Several(x.keys(), x.tokens().clone(), x.causal())");
    private static final String KEEPS = answer("x", "x", "x");

    /** The value with one place changed, for each place. */
    private static List<Object> changed(Object value) {
        if (value instanceof Double number) {
            return List.of(number + 1);
        }
        if (value instanceof Integer number) {
            return List.of(number + 1);
        }
        if (value instanceof Long number) {
            return List.of(number + 1);
        }
        if (value instanceof Boolean flag) {
            return List.of(!flag);
        }
        if (value instanceof String word) {
            return List.of(word + "s");
        }
        if (value instanceof Matrix matrix) {
            return changed(matrix.toArray()).stream()
                    .<Object>map(it -> Matrix.of((double[][]) it))
                    .toList();
        }
        if (value instanceof EveryKind.Several it) {
            List<Object> all = new ArrayList<>();
            changed(it.keys())
                    .forEach(
                            x ->
                                    all.add(
                                            new EveryKind.Several(
                                                    (Matrix) x, it.tokens(), it.causal())));
            changed(it.tokens())
                    .forEach(
                            x -> all.add(new EveryKind.Several(it.keys(), (int[]) x, it.causal())));
            all.add(new EveryKind.Several(it.keys(), it.tokens(), !it.causal()));
            return all;
        }
        List<Object> all = new ArrayList<>();
        for (int k = 0; k < Array.getLength(value); k++) {
            for (Object element : changed(Array.get(value, k))) {
                Object copy = Objects.requireNonNull(Values.copy(value));
                Array.set(copy, k, element);
                all.add(copy);
            }
        }
        return all;
    }

    private static void spoil(Object value) {
        if (value instanceof EveryKind.Several several) {
            Arrays.fill(several.tokens(), -1);
        } else if (value.getClass().isArray()) {
            for (int k = 0; k < Array.getLength(value); k++) {
                Object element = Array.get(value, k);
                spoil(element);
                Array.set(value, k, changed(element).get(0));
            }
        }
    }
}
