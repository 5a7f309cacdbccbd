package attention.check;

import attention.box.Observation;
import attention.box.Outcome;
import attention.box.Question;
import attention.box.Values;
import attention.box.Witness;
import attention.check.boxes.Caller;
import attention.check.slips.Changed;
import attention.check.slips.Sample;
import attention.check.slips.Slips;
import attention.check.slips.Varied;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a learner's object is asked beyond the parts of its check, so that a slip can be told from
 * others. None of it counts.
 */
final class FurtherQuestions {
    private static final int MOST_QUESTIONS = 60;
    private static final int MOST_VARIED = 10;
    private static final int MOST_COMPARED = 20;
    private static final int MOST_CHANGED = 6;
    private static final long MOST_NUMBERS = 120;
    private static final int MOST_CHECKS = 200;
    private static final Map<String, List<Recorded>> QUESTIONS =
            Collections.synchronizedMap(
                    new LinkedHashMap<>() {
                        @Override
                        protected boolean removeEldestEntry(
                                Map.Entry<String, List<Recorded>> eldest) {
                            return size() > MOST_CHECKS;
                        }
                    });

    private final Run run;
    private final Object reference;

    FurtherQuestions(Run run) {
        this.run = run;
        this.reference = run.check().reference();
    }

    @Nullable Object right(Method method, List<@Nullable Object> arguments) {
        return Witness.result(reference, method, Values.copies(arguments.toArray()).toArray());
    }

    Sample sample(Recorded call) {
        Observation seen = call.seen();
        return new Sample(
                call.method(),
                call.arguments(),
                run.right(call),
                seen.result(),
                wrong(call),
                threw(call));
    }

    static String threw(Recorded call) {
        Observation seen = call.seen();
        boolean returned = seen.outcome() == Outcome.RETURNED;
        return returned ? "" : seen.crash().type() + ": " + seen.crash().message();
    }

    boolean wrong(Recorded call) {
        Observation seen = call.seen();
        if (seen.outcome() != Outcome.RETURNED) {
            return true;
        }
        return differ(run.right(call), seen.result()) && !drew(call);
    }

    /** Whether a lent function gave two answers to one question, as a function that draws does. */
    private boolean drew(Recorded call) {
        List<Question> asked = new ArrayList<>(first(call.seen().questions()));
        asked.addAll(first(run.rightQuestions(call)));
        return asked.stream().anyMatch(one -> asked.stream().anyMatch(it -> contradicts(one, it)));
    }

    private static List<Question> first(List<Question> questions) {
        return questions.subList(0, Math.min(questions.size(), MOST_COMPARED));
    }

    private static boolean contradicts(Question one, Question other) {
        return same(one.arguments(), other.arguments()) && differ(one.answer(), other.answer());
    }

    private static boolean same(List<@Nullable Object> some, List<@Nullable Object> others) {
        return some.size() == others.size()
                && IntStream.range(0, some.size())
                        .noneMatch(k -> differ(some.get(k), others.get(k)));
    }

    private static boolean differ(@Nullable Object expected, @Nullable Object got) {
        return Difference.differ(expected, got, Asked.TOLERANCE);
    }

    private static long size(Recorded call) {
        return call.arguments().stream().mapToLong(Values::count).sum();
    }

    /** All small questions of a check, which asks the same of everybody. */
    private List<Recorded> questions() {
        String key = run.check().getClass().getName() + " " + run.seed;
        return QUESTIONS.computeIfAbsent(
                key,
                it -> {
                    Run right = new Run(run.exercise, new Right(), run.settings);
                    new Launch(run.check().getClass()).execute(right);
                    return right.history().stream().filter(FurtherQuestions::isSmall).toList();
                });
    }

    static boolean isSmall(Recorded call) {
        return size(call) <= MOST_NUMBERS;
    }

    /** The learner's answers to what all parts ask, a few of each. */
    List<Recorded> more() {
        List<Recorded> questions = questions();
        List<Recorded> answered = new ArrayList<>();
        int count = Math.min(MOST_QUESTIONS, questions.size());
        for (int k = 0; k < count; k++) {
            Recorded question = questions.get(k * questions.size() / count);
            Observation seen = run.observe(question.method(), question.arguments().toArray());
            if (seen.outcome().losesTheBox()) {
                break;
            }
            answered.add(new Recorded(question.method(), question.arguments(), seen));
        }
        return answered;
    }

    /** Some questions once more, with one argument of another question in place of their own. */
    List<Varied> varied(List<Recorded> asked) {
        List<Recorded> bases =
                asked.stream().filter(it -> it.seen().result() != null && size(it) > 2).toList();
        List<Varied> varied = new ArrayList<>();
        int count = Math.min(MOST_VARIED, bases.size());
        for (int b = 0; b < count; b++) {
            Recorded base = bases.get(bases.size() - 1 - b * bases.size() / count);
            for (int k = 0; k < base.arguments().size(); k++) {
                varied(base, k, asked, b).ifPresent(varied::add);
            }
        }
        return varied;
    }

    private Optional<Varied> varied(Recorded base, int argument, List<Recorded> asked, int turn) {
        Optional<Recorded> other =
                IntStream.range(0, asked.size())
                        .mapToObj(j -> asked.get((j + MOST_VARIED * turn) % asked.size()))
                        .filter(differsIn(argument, base))
                        .findFirst();
        if (other.isEmpty()) {
            return Optional.empty();
        }
        return asked(base, argument, other.get().arguments().get(argument))
                .map(after -> new Varied(argument, sample(base), after));
    }

    /** The answer to a question with another argument in one place, if it has a right one. */
    private Optional<Sample> asked(Recorded base, int argument, @Nullable Object other) {
        List<@Nullable Object> arguments = new ArrayList<>(base.arguments());
        arguments.set(argument, other);
        Object right = right(base.method(), arguments);
        if (right == null) {
            return Optional.empty();
        }
        Observation seen = run.observe(base.method(), arguments.toArray());
        return Optional.of(new Sample(base.method(), arguments, right, seen.result(), false, ""));
    }

    /** A few questions once more, with one argument changed as the laws of all results do it. */
    List<Changed> changed(List<Recorded> asked) {
        List<Recorded> bases =
                asked.stream().filter(it -> it.seen().result() != null && size(it) > 2).toList();
        List<Changed> changed = new ArrayList<>();
        int count = Math.min(MOST_CHANGED, bases.size());
        for (int b = 0; b < count; b++) {
            Recorded base = bases.get(b * bases.size() / count);
            for (int k = 0; k < base.arguments().size(); k++) {
                for (var law : Slips.changesOfLaws().entrySet()) {
                    changed(base, k, law.getKey(), law.getValue()).ifPresent(changed::add);
                }
            }
        }
        return changed;
    }

    private Optional<Changed> changed(
            Recorded base, int argument, String law, UnaryOperator<Object> change) {
        Object value = base.arguments().get(argument);
        boolean amounts = value instanceof double[] || value instanceof double[][];
        if (value == null || !amounts) {
            return Optional.empty();
        }
        return asked(base, argument, change.apply(value))
                .map(after -> new Changed(law, argument, sample(base), after));
    }

    private static Predicate<Recorded> differsIn(int argument, Recorded base) {
        Object own = base.arguments().get(argument);
        return it ->
                Slips.alikeInSize(own, it.arguments().get(argument))
                        && !Values.same(own, it.arguments().get(argument));
    }

    /** Answers as the reference does, so that a check goes through all that it has to ask. */
    private final class Right implements Caller {
        @Override
        public Observation call(Method method, @Nullable Object[] arguments) {
            return new Witness(reference).call(method, arguments);
        }

        @Override
        public Observation callReusing(Method method, @Nullable Object[] arguments) {
            return call(method, arguments);
        }

        @Override
        public void close() {}
    }
}
