package attention.check;

import attention.box.Observation;
import attention.box.Outcome;
import attention.box.Values;
import attention.box.Witness;
import attention.check.boxes.Caller;
import attention.check.boxes.Limits;
import attention.words.Words;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One part at work inside a later exercise: the reference, or the learner's own in its place. What
 * the learner's own has answered is remembered, so that the parts after it get its numbers although
 * a box holds one class at a time.
 */
final class OwnPart {
    private static final Words WORDS = Words.of("check");

    /** Ten times what its own check allows: blame nobody for rounding. */
    static final double TOLERANCE = 10 * Asked.TOLERANCE;

    final Exercise exercise;
    private final Limits limits;
    private final Witness reference;
    private final List<Recorded> memory = new ArrayList<>();
    private @Nullable Caller own;
    private long spent;

    /** The learner's own part gave nothing to go on with; the message says why, or is empty. */
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1;

        Wrong(String message) {
            super(message);
        }
    }

    OwnPart(Exercise exercise, Limits limits) {
        this.exercise = exercise;
        this.limits = limits;
        this.reference = new Witness(Checks.create(exercise).reference());
    }

    void use(Caller learners) {
        own = learners;
    }

    /** From here on only the memory speaks, and the reference where it knows nothing. */
    void put() {
        own = null;
    }

    void forget() {
        memory.clear();
    }

    /** Answers a call of the contract. */
    @Nullable Object call(Method method, @Nullable Object[] arguments) {
        Recorded asked =
                new Recorded(
                        method,
                        Values.copies(arguments),
                        reference.call(method, Values.copies(arguments).toArray()));
        if (own != null) {
            Observation seen = observed(own, asked);
            memory.add(new Recorded(method, asked.arguments(), seen));
            return Values.copy(seen.result());
        }
        return Values.copy(remembered(asked).orElse(asked).seen().result());
    }

    private Optional<Recorded> remembered(Recorded asked) {
        return memory.stream()
                .filter(it -> it.method().equals(asked.method()))
                .filter(it -> sameArguments(it, asked))
                .findFirst();
    }

    private static boolean sameArguments(Recorded one, Recorded other) {
        List<@Nullable Object> mine = one.arguments();
        for (int k = 0; k < mine.size(); k++) {
            if (!Values.same(mine.get(k), other.arguments().get(k))) {
                return false;
            }
        }
        return true;
    }

    private Observation observed(Caller learners, Recorded asked) {
        long before = System.nanoTime();
        Observation seen = learners.call(asked.method(), asked.freshArguments());
        spent += System.nanoTime() - before;
        if (seen.outcome() == Outcome.WAITED) {
            throw new Wrong(""); // the machine was busy: nobody's fault
        }
        if (seen.outcome() != Outcome.RETURNED) {
            throw wrong(asked, Explain.outcome(seen, limits).sentences().get(0));
        }
        if (spent > limits.exercise().toNanos()) {
            throw new Wrong(WORDS.text("own parts/takes too long"));
        }
        Object right = Objects.requireNonNull(asked.seen().result());
        Optional<String> problem = Difference.inShape(right, seen.result());
        if (problem.isPresent()) {
            throw wrong(asked, problem.get());
        }
        if (Difference.first(right, seen.result(), TOLERANCE).isPresent()) {
            throw new Wrong(
                    WORDS.text(
                            "own parts/gives",
                            "asked",
                            asked(asked),
                            "got",
                            Comparison.line(seen.result()),
                            "right",
                            Comparison.line(right)));
        }
        return seen;
    }

    private static Wrong wrong(Recorded call, String problem) {
        return new Wrong(WORDS.text("own parts/fails", "asked", asked(call), "problem", problem));
    }

    /** The call in words, such as {@code weights(1, 0.5)}. */
    private static String asked(Recorded call) {
        return call.arguments().stream()
                .map(Comparison::line)
                .collect(Collectors.joining(", ", call.method().getName() + "(", ")"));
    }
}
