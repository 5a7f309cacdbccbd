package attention.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.box.EveryKind;
import attention.box.InProcess;
import attention.box.Observation;
import attention.box.Outcome;
import attention.box.Question;
import attention.box.Values;
import attention.check.boxes.Box;
import attention.check.boxes.Boxes;
import attention.check.boxes.Caller;
import attention.check.boxes.ContractBoxes;
import attention.check.boxes.ObjectCaller;
import attention.exercise.Layer;
import attention.matrix.Matrix;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What an answer may and may not do with a function that it is given, on an object and in a box.
 */
class QuestionsTest {
    private static final Boxes BOXES = ContractBoxes.knowing(EveryKind.class);
    private static final Matrix INPUTS = Matrix.of(new double[][] {{1, 2}, {3, 4}});
    private static final Layer DOUBLES = inputs -> inputs.plus(inputs);

    @AfterAll
    static void close() {
        BOXES.close();
    }

    /** Calls {@code of(layer, inputs)} twice, on an object and in a box, which have to agree. */
    private static Observation both(String fields, String body) {
        String source = source(fields, body);
        Object object = InProcess.object(EveryKind.class, "MyKinds", source);
        Observation inProcess;
        try (Caller caller = new ObjectCaller(object, Duration.ofSeconds(5))) {
            inProcess = second(caller);
        }
        Observation inBox = inBox(source);
        assertEquals(inProcess.outcome(), inBox.outcome(), () -> inBox.crash().toString());
        assertEquals(inProcess.crash(), inBox.crash());
        assertEquals(inProcess.facts(), inBox.facts());
        assertTrue(Values.same(inProcess.result(), inBox.result()));
        assertEquals(inProcess.questions().size(), inBox.questions().size());
        for (int k = 0; k < inBox.questions().size(); k++) {
            Question mine = inProcess.questions().get(k);
            Question other = inBox.questions().get(k);
            assertEquals(mine.function(), other.function());
            assertTrue(Values.same(mine.answer(), other.answer()));
            assertTrue(Values.same(mine.arguments().get(0), other.arguments().get(0)));
        }
        return inBox;
    }

    private static Observation inBox(String source) {
        Box box = BOXES.take(EveryKind.class);
        try (Caller caller = ContractBoxes.caller(box, EveryKind.class, "MyKinds", source)) {
            return second(caller);
        } catch (Box.Lost lost) {
            throw new IllegalStateException(lost.why(), lost);
        } finally {
            BOXES.giveBack(box);
        }
    }

    /** The second of two calls, if there is one. */
    private static Observation second(Caller caller) {
        Observation first = caller.call(ofLayer(), new Object[] {DOUBLES, INPUTS});
        return first.outcome().losesTheBox()
                ? first
                : caller.call(ofLayer(), new Object[] {DOUBLES, INPUTS});
    }

    private static Method ofLayer() {
        try {
            return EveryKind.class.getMethod("of", Layer.class, Matrix.class);
        } catch (NoSuchMethodException impossible) {
            throw new LinkageError("of", impossible);
        }
    }

    private static String source(String fields, String body) {
        StringBuilder methods = new StringBuilder();
        for (KindsTest.Case kind : KindsTest.cases().toList()) {
            String type = Objects.requireNonNull(kind.type().getCanonicalName());
            methods.append("public %s of(%s x) { return x; }\n".formatted(type, type));
        }
        return """
               import attention.exercise.Layer;
               import attention.matrix.Matrix;
               public class MyKinds implements attention.box.EveryKind {
                   %s
                   %s
                   public Matrix of(Parts parts, Matrix inputs) {
                       return parts.second().output(parts.first().output(inputs));
                   }
                   public Matrix of(Layer layer, Matrix inputs) { %s }
               }
               """
                .formatted(methods, fields, body);
    }

    @Test
    void what_was_asked_is_remembered_and_answered_alike() {
        Observation seen = both("", "return layer.output(layer.output(inputs));");

        assertEquals(Outcome.RETURNED, seen.outcome());
        assertTrue(Values.same(Matrix.of(new double[][] {{4, 8}, {12, 16}}), seen.result()));
        assertEquals(2, seen.questions().size());
        assertEquals("layer", seen.questions().get(0).function());
    }

    @Test
    void functions_in_a_record_have_the_names_of_its_components() throws Exception {
        Method method = EveryKind.class.getMethod("of", EveryKind.Parts.class, Matrix.class);
        Layer addsTen = inputs -> Matrix.generate(2, 2, (i, j) -> inputs.get(i, j) + 10);
        Object[] arguments = {new EveryKind.Parts(DOUBLES, addsTen, true), INPUTS};
        Box box = BOXES.take(EveryKind.class);
        try (Caller caller =
                ContractBoxes.caller(
                        box, EveryKind.class, "MyKinds", source("", "return inputs;"))) {
            Observation seen = caller.call(method, arguments);

            assertEquals("[[12, 14], [16, 18]]", Comparison.line(seen.result()));
            assertEquals(
                    List.of("first", "second"),
                    seen.questions().stream().map(Question::function).toList());
            assertTrue(Values.same(arguments[0], seen.arguments().get(0)));
        } finally {
            BOXES.giveBack(box);
        }
    }

    @Test
    void several_threads_may_ask_while_the_call_runs() {
        Observation seen =
                both(
                        "",
                        """
                        return java.util.stream.IntStream.range(0, 8).parallel()
                                .mapToObj(k -> layer.output(inputs)).reduce(Matrix::plus).orElseThrow();
                        """);

        assertEquals("[[16, 32], [48, 64]]", Comparison.line(seen.result()));
        assertEquals(8, seen.questions().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while (true) { layer.output(inputs); }",
                "return of(layer, layer.output(inputs));"
            })
    void asking_without_end_is_stopped(String body) {
        Observation seen = both("", body);

        assertEquals(Outcome.ASKED_TOO_MUCH, seen.outcome());
        assertEquals("layer", seen.crash().message());
    }

    @Test
    void a_function_of_an_earlier_call_is_refused() {
        Observation seen =
                both(
                        "static Layer kept;",
                        "if (kept == null) { kept = layer; } return kept.output(inputs);");

        assertEquals(Outcome.THREW, seen.outcome());
        assertTrue(seen.crash().message().contains("which has ended"), seen.crash()::message);
    }

    @Test
    void after_the_return_nothing_is_answered() {
        Observation seen =
                both(
                        "static volatile boolean answered; static Thread thread;",
                        """
                        if (thread != null) {
                            try { thread.join(); } catch (InterruptedException e) { }
                            return answered ? inputs : inputs.plus(inputs);
                        }
                        thread = new Thread(() -> {
                            while (true) {
                                try {
                                    layer.output(inputs);
                                    Thread.sleep(1);
                                } catch (IllegalStateException ended) {
                                    return;
                                } catch (InterruptedException e) {
                                    answered = true;
                                }
                            }
                        });
                        thread.start();
                        return inputs;
                        """);

        assertEquals("[[2, 4], [6, 8]]", Comparison.line(seen.result()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "layer.output(Matrix.zeros(200, 200))",
                "layer.output(null)",
            })
    void what_cannot_be_answered_is_refused_in_the_same_words(String question) {
        Observation seen = both("", "return " + question + ";");

        assertEquals(Outcome.THREW, seen.outcome());
        assertEquals("IllegalArgumentException", seen.crash().type());
        assertTrue(seen.crash().line() > 0);
    }

    @Test
    void nan_goes_in_and_out() {
        Observation seen =
                both("", "return layer.output(Matrix.of(new double[][] {{Double.NaN}}));");

        assertEquals("[[NaN]]", Comparison.line(seen.result()));
    }

    /** Half a message on the pipe would be told as an attack. */
    @Test
    void a_method_that_calls_itself_without_end_between_questions_is_told_so() {
        Observation seen =
                inBox(
                        source(
                                "Matrix deep(Layer layer, Matrix x, int k) {"
                                        + " return deep(layer, k % 2000 == 0 ? layer.output(x) : x, k + 1); }",
                                "return deep(layer, inputs, 1);"));

        assertEquals("StackOverflowError", seen.crash().type());
    }
}
