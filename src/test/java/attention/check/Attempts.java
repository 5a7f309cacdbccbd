package attention.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import attention.check.boxes.Boxes;
import attention.check.boxes.Caller;
import attention.check.boxes.ObjectCaller;
import java.lang.reflect.Constructor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Answers beyond the named mistakes that prove a check, on several seeds: at least ten wrong ones
 * that a learner would write, at least five right ones that are written differently. {@code
 * XAttemptsTest} stands in the package of {@code XCheck} and extends this.
 *
 * @param <C> the contract
 */
@Tag("answers")
@Tag("attempts")
public abstract class Attempts<C> {
    private static final String ENDING = "AttemptsTest";

    private final Map<String, C> wrong = new LinkedHashMap<>();
    private final Map<String, C> right = new LinkedHashMap<>();

    /** Those of an exercise. */
    static Attempts<?> of(Exercise exercise) {
        String name = exercise.check().getPackageName() + "." + exercise.name() + ENDING;
        try {
            Constructor<?> constructor = Class.forName(name).getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Attempts<?>) constructor.newInstance();
        } catch (ReflectiveOperationException missing) {
            throw new LinkageError(name + " is missing in src/test/java", missing);
        }
    }

    /** Adds a wrong answer that the check must refuse. */
    protected final void wrong(String name, C answer) {
        add(wrong, name, answer);
    }

    /** Adds a right answer that the check must accept. */
    protected final void right(String name, C answer) {
        add(right, name, answer);
    }

    /** Adds an answer for each other softmax that may stand inside, wrong or right. */
    protected final void softmaxes(Function<UnaryOperator<double[]>, C> answer) {
        OtherSoftmaxes.refused().forEach((name, it) -> wrong(name, answer.apply(it)));
        OtherSoftmaxes.accepted().forEach((name, it) -> right(name, answer.apply(it)));
    }

    private void add(Map<String, C> answers, String name, C answer) {
        if (answers.put(name, answer) != null) {
            throw new IllegalArgumentException("There are two answers called " + name);
        }
    }

    final Map<String, C> wrong() {
        return wrong;
    }

    final Map<String, C> right() {
        return right;
    }

    @TestFactory
    final Stream<DynamicTest> wrong_attempts_are_refused() {
        return wrong.entrySet().stream()
                .map(it -> dynamicTest(it.getKey(), () -> refused(it.getValue())));
    }

    @TestFactory
    final Stream<DynamicTest> right_attempts_are_accepted() {
        return right.entrySet().stream()
                .map(it -> dynamicTest(it.getKey(), () -> accepted(it.getValue())));
    }

    private void refused(C answer) {
        for (long seed = 1; seed <= 3; seed++) {
            Settings settings = Settings.USUAL.withSeed(seed);
            // With the usual cases NamedShareTest looks for slips, too.
            Status status =
                    settings.equals(Settings.USUAL)
                            ? ofCheckAlone(answer)
                            : verdict(answer, settings).status();
            assertNotEquals(Status.PASS, status, "seed " + seed);
            assertNotEquals(Status.GRADER_ERROR, status, "seed " + seed);
        }
    }

    private void accepted(C answer) {
        for (long seed = 1; seed <= 3; seed++) {
            // The parts held back run all the others too.
            Verdict verdict = verdict(answer, Settings.USUAL.withSeed(seed).withHeldBack());
            assertEquals(Status.PASS, verdict.status(), verdict.text());
        }
        Set<Integer> drawing = passed(answer, 4, part -> true).drawing();
        for (long seed = 5; seed <= 20; seed++) {
            // All others ask the same each time.
            passed(answer, seed, part -> drawing.contains(part.number()));
        }
    }

    private Run passed(C answer, long seed, Predicate<Part> which) {
        Exercise exercise = Register.get().find(exercise()).orElseThrow();
        Settings settings = Settings.USUAL.withSeed(seed).strictly();
        try (Caller caller = new ObjectCaller(answer, settings.limits().call())) {
            Run run = new Run(exercise, caller, settings);
            Launch.of(exercise.check(), which).execute(run);
            run.results()
                    .values()
                    .forEach(it -> assertEquals(Status.PASS, it.status(), () -> seed + ": " + it));
            assertEquals(
                    exercise.parts().stream().filter(which).count(),
                    run.results().size(),
                    "parts of seed " + seed);
            return run;
        }
    }

    private Verdict verdict(C answer, Settings settings) {
        try (Boxes none = new Boxes()) {
            return new Checker(settings.strictly(), none).ofObject(exercise(), answer);
        }
    }

    private Status ofCheckAlone(C answer) {
        Exercise exercise = Register.get().find(exercise()).orElseThrow();
        try (Caller caller = new ObjectCaller(answer, Settings.USUAL.limits().call())) {
            Run run = new Run(exercise, caller, Settings.USUAL);
            new Launch(exercise.check()).execute(run);
            return Verdicts.of(exercise, run, List.of(), "").status();
        }
    }

    private String exercise() {
        return getClass().getSimpleName().replace(ENDING, "");
    }
}
