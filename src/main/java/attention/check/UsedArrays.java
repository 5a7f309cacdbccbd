package attention.check;

import attention.box.Observation;
import attention.box.Outcome;
import attention.box.Values;
import attention.words.Words;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks a few of the questions again as a caller does who writes new numbers into the arrays of the
 * call before. Whoever keeps a result by the identity of an array, or by some of its numbers, then
 * gives that of the other numbers.
 */
final class UsedArrays {
    private static final Words WORDS = Words.of("check");
    private static final int MOST_OF_A_METHOD = 3;
    private static final long MOST_NUMBERS = 1_000;

    private final Run run;
    private final FurtherQuestions further;

    /** A question, what one of its arguments is in the call before, and which one that is. */
    private record Pair(Recorded call, List<@Nullable Object> before, int argument) {}

    UsedArrays(Run run) {
        this.run = run;
        this.further = new FurtherQuestions(run);
    }

    /** What an answer keeps from an earlier call, if all that it has given so far is right. */
    Optional<Finding> kept() {
        return run.firstFailure().isPresent()
                ? Optional.empty()
                : pairs().flatMap(it -> kept(it).stream()).findFirst();
    }

    /** From questions that were answered rightly: of each method those with most to turn around. */
    private Stream<Pair> pairs() {
        Map<Method, List<Recorded>> byMethod =
                run.history().stream()
                        .filter(it -> size(it) <= MOST_NUMBERS && !wrong(it))
                        .collect(
                                Collectors.groupingBy(
                                        Recorded::method, LinkedHashMap::new, Collectors.toList()));
        return byMethod.values().stream()
                .flatMap(
                        alike ->
                                alike.stream()
                                        .sorted(Comparator.comparing(it -> -turned(it)))
                                        .limit(MOST_OF_A_METHOD)
                                        .flatMap(it -> pairs(it, alike)));
    }

    /** Of an exercise with many right answers all are right that got as far as this. */
    private boolean wrong(Recorded call) {
        return !run.check().isOpen() && further.wrong(call);
    }

    /** What is right here: where there are many right answers, what the learner's object said. */
    private @Nullable Object right(Recorded call) {
        return run.check().isOpen() ? call.seen().result() : run.right(call);
    }

    private @Nullable Object right(Method method, List<@Nullable Object> arguments) {
        return run.check().isOpen()
                ? run.askAgain(method, arguments, false).result()
                : further.right(method, arguments);
    }

    private static long size(Recorded call) {
        return call.arguments().stream().mapToLong(Values::count).sum();
    }

    private static long turned(Recorded call) {
        return call.arguments().stream().mapToLong(it -> turned(it).size()).sum();
    }

    /** What the same numbers in another order are, where they are more than one. */
    private static List<Object> turned(@Nullable Object value) {
        return IntStream.of(0, 1)
                .mapToObj(fixed -> Values.reversed(value, fixed))
                .filter(it -> it != null && !Values.same(value, it))
                .toList();
    }

    private static Stream<Pair> pairs(Recorded call, List<Recorded> alike) {
        return IntStream.range(0, call.arguments().size())
                .boxed()
                .flatMap(
                        argument ->
                                others(call, argument, alike).map(it -> pair(call, argument, it)));
    }

    /**
     * Other values of an argument; of one that cannot be turned around those of other questions.
     */
    private static Stream<Object> others(Recorded call, int argument, List<Recorded> alike) {
        Object value = call.arguments().get(argument);
        List<Object> turned = turned(value);
        return turned.isEmpty()
                ? alike.stream()
                        .map(it -> it.arguments().get(argument))
                        .filter(it -> it != null && !Values.same(value, it))
                        .limit(MOST_OF_A_METHOD)
                : turned.stream();
    }

    private static Pair pair(Recorded call, int argument, Object other) {
        List<@Nullable Object> before = new ArrayList<>(call.arguments());
        before.set(argument, other);
        return new Pair(call, before, argument);
    }

    private Optional<Finding> kept(Pair pair) {
        Recorded call = pair.call();
        Object rightBefore = right(call.method(), pair.before());
        Object right = right(call);
        if (rightBefore == null || right == null) {
            return Optional.empty();
        }
        Observation before = run.askAgain(call.method(), pair.before(), false);
        if (gives(right, before) && !gives(rightBefore, before)) {
            return Optional.of(finding("kept by some numbers", pair, rightBefore, before));
        }
        Observation seen = run.askAgain(call.method(), call.arguments(), true);
        if (gives(right, seen)) {
            return Optional.empty();
        }
        run.askAgain(call.method(), pair.before(), false);
        boolean itself = gives(right, run.askAgain(call.method(), call.arguments(), false));
        String slip = itself ? "kept by identity" : "kept by some numbers";
        return Optional.of(finding(slip, pair, right, seen));
    }

    private static boolean gives(Object right, Observation seen) {
        return seen.outcome() == Outcome.RETURNED
                && !Difference.differ(right, seen.result(), Asked.TOLERANCE);
    }

    private static Finding finding(String slip, Pair pair, Object right, Observation seen) {
        String argument = pair.call().method().getParameters()[pair.argument()].getName();
        return new Finding(
                Status.FAIL,
                WORDS.text("side effects/asked again"),
                table(right, seen.result()),
                List.of(WORDS.text("side effects/" + slip, "argument", "`" + argument + "`")),
                slip.replace(' ', '-'));
    }

    private static List<List<String>> table(Object right, @Nullable Object got) {
        return got == null || Difference.inShape(right, got).isPresent()
                ? List.of()
                : Difference.first(right, got, Asked.TOLERANCE)
                        .map(it -> Comparison.of(right, got, it))
                        .orElse(List.of());
    }
}
