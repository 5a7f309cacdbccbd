package attention.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.check.boxes.Boxes;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The learner's own earlier parts inside the exercises of lessons 06 and 07. */
@Tag("answers") // it reads the solutions
class OwnPartsOfHardAttentionTest {
    private static final Boxes BOXES = new Boxes();

    private static final Map<String, String> SOLUTIONS =
            Map.of(
                    "Softmax", "02-softmax",
                    "WeightedSum", "01-three-steps",
                    "SoftmaxJacobian", "04-why-scale",
                    "HardAttention", "06-hard-attention",
                    "ExactGradient", "06-hard-attention",
                    "Reinforce", "06-hard-attention",
                    "GumbelMax", "07-gumbel-softmax",
                    "GumbelSoftmax", "07-gumbel-softmax",
                    "StraightThrough", "07-gumbel-softmax");

    @AfterAll
    static void close() {
        BOXES.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ExactGradient | MySoftmax, MySoftmaxJacobian and MyWeightedSum",
                "Reinforce | MySoftmax",
                "GumbelMax | MyHardAttention",
                "GumbelSoftmax | MySoftmax and MySoftmaxJacobian",
                "StraightThrough | MyGumbelMax and MyGumbelSoftmax"
            })
    void all_solved_give_the_same_numbers(String exercise, String parts) {
        String note = note(exercise, it -> OwnAnswer.file(solution(it)));

        assertTrue(note.startsWith("your own " + parts + " at work inside give"), note);
        assertTrue(note.contains("the same numbers"), note);
    }

    @ParameterizedTest
    @CsvSource({
        "ExactGradient, Softmax",
        "ExactGradient, WeightedSum",
        "ExactGradient, SoftmaxJacobian",
        "Reinforce, Softmax",
        "GumbelMax, HardAttention",
        "GumbelSoftmax, Softmax",
        "GumbelSoftmax, SoftmaxJacobian",
        "StraightThrough, GumbelMax",
        "StraightThrough, GumbelSoftmax"
    })
    void the_wrong_part_is_named_and_no_other(String exercise, String wrong) {
        AtomicInteger asked = new AtomicInteger();
        assertTrue(Checker.object(wrong, spoilt(wrong, asked, Integer.MAX_VALUE)).passed());
        Object tiring = spoilt(wrong, new AtomicInteger(), asked.get());

        String note =
                note(
                        exercise,
                        it ->
                                it.equals(wrong)
                                        ? OwnAnswer.object(tiring)
                                        : OwnAnswer.file(solution(it)));

        String told = "your own My%s passes its own check but is wrong inside this exercise: ";
        assertTrue(note.startsWith(told.formatted(wrong)), note);
        assertTrue(note.endsWith(" That costs no points of " + exercise + "."), note);
        assertEquals(note.indexOf("your own My"), note.lastIndexOf("your own My"), note);
    }

    private static String note(String exercise, Function<String, OwnAnswer> answer) {
        Checker checker =
                new Checker(Settings.USUAL, BOXES).withOwn(it -> List.of(answer.apply(it)));
        Verdict verdict = checker.ofSource(exercise, solution(exercise));
        assertTrue(verdict.passed(), verdict.text());
        assertEquals(1, verdict.remarks().notes().size(), verdict.text());
        return verdict.remarks().notes().get(0);
    }

    /** The reference, which gives half of everything, and the next index, after so many calls. */
    private static Object spoilt(String exercise, AtomicInteger calls, int rightCalls) {
        Exercise known = Register.get().find(exercise).orElseThrow();
        Object right = Checks.create(known).reference();
        Class<?> contract = known.contract();
        return Proxy.newProxyInstance(
                contract.getClassLoader(),
                new Class<?>[] {contract},
                (self, method, arguments) -> {
                    try {
                        Object result = method.invoke(right, arguments);
                        return calls.incrementAndGet() > rightCalls ? spoilt(result) : result;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private static Object spoilt(Object result) {
        if (result instanceof double[][] rows) {
            return Arrays.stream(rows).map(row -> spoilt(row)).toArray(double[][]::new);
        }
        return result instanceof double[] row
                ? Arrays.stream(row).map(x -> x / 2 + 1).toArray()
                : (Integer) result + 1;
    }

    private static String solution(String exercise) {
        Path file = Path.of("solutions", SOLUTIONS.get(exercise), "My" + exercise + ".java");
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new LinkageError(file.toString(), missing);
        }
    }
}
