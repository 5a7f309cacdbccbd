package attention.check;

import attention.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The learner's object as a check sees it. What is asked of it is a small function of the contract,
 * such as {@code it -> it.weights(scores)}; the same function is asked of the reference.
 *
 * <p>On every call the engine itself looks for exceptions, endless loops, null, ragged rows and
 * wrong sizes, so a check speaks of numbers and laws only.
 *
 * @param <C> the contract
 */
public final class Attempt<C> {
    private static final Words WORDS = Words.of("check");
    private static final int CASES = 25;
    private static final int MOST_TRIES = 400;

    private final Run run;
    private final Part part;
    private final Class<C> contract;
    private boolean draws;

    Attempt(Run run, Part part, Class<C> contract) {
        this.run = run;
        this.part = part;
        this.contract = contract;
    }

    /**
     * Asks the learner's object. What was asked is told in the words that the exercise has for the
     * method, {@code weights(scores)}, with the arguments of the call.
     *
     * @param question one call; arrays it uses are never spoiled
     * @return the answer, on which an expectation is called next
     */
    public <R> Asked<C, R> asks(Function<C, R> question) {
        int at = run.history().size();
        Supplier<String> what = () -> run.words.question(run.history().get(at), draws);
        Asked<C, R> asked = new Asked<>(this, run, what, question);
        run.words.keyOf(run.history().get(at).method(), draws);
        return asked;
    }

    /**
     * Asks what has words of its own: numbers that have a name, or several calls.
     *
     * @param key of the words among the exercise's questions
     * @param question one or more calls; arrays it uses are never spoiled
     * @param namesAndValues what is filled into the words
     * @return the answer, on which an expectation is called next
     */
    public <R> Asked<C, R> calling(String key, Function<C, R> question, Object... namesAndValues) {
        String what = run.words.question(key, namesAndValues);
        return new Asked<>(this, run, () -> what, question);
    }

    /**
     * Repeats the question with random cases; a failing one is made as small as possible. The check
     * of each case is written as in a part without chance, with its numbers from the draw.
     */
    public void forAll(Consumer<Draw> oneCase) {
        draws = true;
        run.draws(part);
        List<Draw> cases = new ArrayList<>();
        for (int k = 1; k <= CASES; k++) {
            Draw draw = draw(k, cases);
            cases.add(draw);
            int from = run.history().size();
            Optional<PartFailure> failure = failure(oneCase, draw);
            if (failure.isPresent()) {
                throw smallest(oneCase, draw, failure.get(), from);
            }
        }
    }

    private Draw draw(int number, List<Draw> earlier) {
        long seed = 1_000_003L * run.seed + 1_009L * part.number() + number;
        return switch (number) {
            case 15 -> Draw.beginningAs(earlier.get(13), 0.4, seed);
            case 16 -> Draw.beginningAs(earlier.get(14), 0.5, seed);
            case 17 -> Draw.beginningAs(earlier.get(15), 0.7, seed);
            default -> Draw.random(seed, Draw.Kind.ofCase(number));
        };
    }

    /**
     * Looks back at every call of all parts so far: arguments stay as they were, a result is an
     * array of its own and survives later calls, and belongs to the numbers of its own call, even
     * if they stand in an array that was given before.
     */
    public void leavesTheRestAlone() {
        for (int k = 0; k < run.history().size(); k++) {
            Recorded call = run.history().get(k);
            Optional<Finding> effect = Explain.sideEffect(call);
            if (effect.isPresent()) {
                run.forget(k + 1);
                throw new PartFailure(
                        new Diagnosis(run, k, Asked.TOLERANCE, true).name(effect.get()),
                        List.of(call));
            }
        }
        keepsNothing();
    }

    private void keepsNothing() {
        try {
            new UsedArrays(run)
                    .kept()
                    .ifPresent(
                            finding -> {
                                throw new PartFailure(finding, List.of());
                            });
        } catch (Stopped stopped) {
            throw new PartFailure(stopped.finding(), List.of());
        }
    }

    /** The words of a text that belongs to this part. */
    String keyOfPart() {
        return String.valueOf(part.number());
    }

    <R> R ask(Supplier<String> what, int from, Function<C, R> question) {
        try {
            return question.apply(run.learner(contract));
        } catch (Stopped stopped) {
            Finding plain = stopped.finding();
            throw fail(
                    new Finding(plain.status(), what.get(), plain.table(), plain.sentences(), ""),
                    from);
        }
    }

    <R> R askReference(Function<C, R> question) {
        return question.apply(run.reference(contract));
    }

    PartFailure fail(Finding finding, int from) {
        return fail(finding, from, Asked.TOLERANCE);
    }

    /** The same for a question that was asked with a tolerance of its own. */
    PartFailure fail(Finding finding, int from, double tolerance) {
        List<Recorded> calls = run.history().subList(from, run.history().size());
        return new PartFailure(
                !calls.isEmpty() && finding.status() != Status.NOT_ATTEMPTED
                        ? new Diagnosis(run, from, Math.min(tolerance, Asked.TOLERANCE), false)
                                .name(finding)
                        : finding,
                calls);
    }

    private Optional<PartFailure> failure(Consumer<Draw> oneCase, Draw draw) {
        try {
            oneCase.accept(draw);
            return Optional.empty();
        } catch (PartFailure failure) {
            return Optional.of(failure);
        }
    }

    private PartFailure smallest(Consumer<Draw> oneCase, Draw draw, PartFailure first, int from) {
        PartFailure best = first;
        String mistake = first.finding().mistake();
        List<Integer> choices = draw.choices();
        int tries = 0;
        for (int at = 0;
                at < choices.size() && tries < MOST_TRIES && shrinkable(first.finding());
                at++) {
            for (int lower : lower(choices.get(at))) {
                tries++;
                run.forget(from);
                List<Integer> candidate = new ArrayList<>(choices);
                candidate.set(at, lower);
                Draw smaller = Draw.replay(candidate, draw.kind());
                Optional<PartFailure> failure = failure(oneCase, smaller);
                if (failure.filter(it -> it.finding().mistake().equals(mistake)).isPresent()) {
                    best = failure.get();
                    choices = smaller.choices();
                    at = Math.min(at, choices.size()) - 1;
                    break;
                }
            }
        }
        return shrinkable(first.finding()) && !run.exercise.holdsBack(part)
                ? best.plus(randomCase())
                : best;
    }

    /** What may take the place of a choice: the simplest few, then half of it, then one less. */
    private static int[] lower(int choice) {
        return IntStream.concat(IntStream.range(0, 9), IntStream.of(choice / 2, choice - 1))
                .filter(it -> it >= 0 && it < choice)
                .toArray();
    }

    private boolean shrinkable(Finding finding) {
        return finding.status() == Status.FAIL
                || (finding.status() == Status.ERROR && run.halted().isEmpty());
    }

    /** Where marks are at stake the seed is not told: whoever knows it knows all cases to come. */
    private String randomCase() {
        return run.settings.heldBack()
                ? WORDS.text("random case/once")
                : WORDS.text(
                        "random case/again",
                        "exercise",
                        run.exercise.name(),
                        "seed",
                        Long.toString(run.seed));
    }
}
