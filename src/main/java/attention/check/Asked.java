package attention.check;

import attention.box.Cells;
import attention.box.Observation;
import attention.box.View;
import attention.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What the learner's object answered, and what is expected of it.
 *
 * @param <C> the contract
 * @param <R> Double, Integer, or an array
 */
public final class Asked<C, R> {
    private static final Words WORDS = Words.of("check");

    /** Wide enough for a float inside a right answer, narrow enough for every named mistake. */
    static final double TOLERANCE = 1e-5;

    private final Attempt<C> attempt;
    private final Run run;
    private final Supplier<String> what;
    private final int from;
    private final Function<C, R> question;
    private final R value;
    private double tolerance = TOLERANCE;
    private String byHand = "";
    private final List<Sign<R>> signs = new ArrayList<>();

    /** What a mistake can be told by. */
    private record Sign<R>(String mistake, Predicate<R> seenIn) {}

    Asked(Attempt<C> attempt, Run run, Supplier<String> what, Function<C, R> question) {
        this.attempt = attempt;
        this.run = run;
        this.what = what;
        this.from = run.history().size();
        this.question = question;
        this.value = attempt.ask(what, from, question);
    }

    /**
     * Sets another tolerance than {@code |a − b| ≤ 1e-5 · max(1, |b|)}.
     *
     * @param tolerance takes the place of 1e-5
     */
    public Asked<C, R> within(double tolerance) {
        this.tolerance = tolerance;
        return this;
    }

    /** Shows how the expected numbers come about by hand, if they are missed. */
    public Asked<C, R> byHand() {
        return byHand(attempt.keyOfPart());
    }

    /**
     * The same where a part has several.
     *
     * @param key of the words, such as {@code 3b}
     */
    public Asked<C, R> byHand(String key) {
        this.byHand = run.words.byHand(key);
        return this;
    }

    /**
     * Names a mistake by what can be seen of it, for checks with many {@link Check#isOpen right
     * answers}. If the next expectation fails, the first sign that the answer has decides.
     *
     * @param mistake its name
     * @param sign holds for the answers of that mistake
     */
    public Asked<C, R> shows(String mistake, Predicate<R> sign) {
        signs.add(new Sign<>(mistake, sign));
        return this;
    }

    /** Null, ragged rows and wrong sizes were refused when the question was asked: says so. */
    public void hasTheRightShape() {}

    /** Expects what the reference answers to the same question. */
    public void equalsReference() {
        equalTo(attempt.askReference(question));
    }

    /** Expects these numbers. */
    public void equalTo(R expected) {
        expect(expected, Optional.empty());
    }

    /**
     * Expects the learner's object to answer another question alike: a law that needs no numbers.
     *
     * @param key of the words for the other question
     */
    public void sameAs(String key, Function<C, R> otherQuestion) {
        String other = run.words.question(key);
        expect(
                attempt.ask(() -> other, from, otherQuestion),
                Optional.of(WORDS.text("answer/same as", "other", other)));
    }

    /** Expects the law of this part, which its words have as a sentence. */
    public void satisfies(Predicate<R> holds) {
        satisfies(attempt.keyOfPart(), holds);
    }

    /**
     * Expects a law of the answer, where a part has several.
     *
     * @param key of the law, such as {@code 4b}
     * @param namesAndValues what is filled into its words
     */
    public void satisfies(String key, Predicate<R> holds, Object... namesAndValues) {
        String law = run.words.law(key, namesAndValues);
        notFinite(value).ifPresent(this::fail);
        if (!holds.test(value)) {
            List<List<String>> table =
                    run.check().isOpen() ? Comparison.alone(value) : firstWrongCall();
            fail(new Finding(Status.FAIL, what.get(), table, List.of(law), ""));
        }
    }

    /** Expects each function to be asked that the reference asks, whatever comes of it. */
    public void asksWhatItIsGiven() {
        for (Recorded call : calls()) {
            Optional<String> unused =
                    new Stages(run.rightQuestions(call), call.seen().questions(), tolerance)
                            .unused();
            unused.ifPresent(it -> fail(Finding.of(Status.FAIL, what.get(), it)));
        }
    }

    /** The answer itself, for laws that need more than one. */
    public R value() {
        return value;
    }

    private void expect(R expected, Optional<String> law) {
        Optional<String> shape = Difference.inShape(expected, value);
        if (shape.isPresent()) {
            fail(Finding.of(Status.FAIL, what.get(), shape.get()));
        }
        Optional<Difference> difference = Difference.first(expected, value, tolerance);
        if (difference.isPresent()) {
            List<String> sentences = new ArrayList<>();
            notFinite(value).ifPresent(it -> sentences.addAll(it.sentences()));
            law.ifPresent(sentences::add);
            firstWrongStage().ifPresent(sentences::add);
            difference.get().ifTheyLookAlike().ifPresent(sentences::add);
            if (!byHand.isEmpty()) {
                sentences.add(WORDS.text("table/by hand", "calculation", byHand));
            }
            List<List<String>> table = Comparison.of(expected, value, difference.get());
            Finding finding = new Finding(Status.FAIL, what.get(), table, sentences, "");
            fail(named(finding, difference));
        }
    }

    /** The same, told in the words of the mistake whose sign the answer has. */
    private Finding named(Finding finding, Optional<Difference> difference) {
        return signs.stream()
                .filter(it -> it.seenIn().test(value))
                .findFirst()
                .map(
                        it -> {
                            String message = run.words.mistake(it.mistake());
                            List<String> told = new ArrayList<>(finding.sentences());
                            told.add(0, Diagnosis.filled(message, value, difference));
                            return new Finding(
                                    finding.status(),
                                    finding.what(),
                                    finding.table(),
                                    told,
                                    it.mistake());
                        })
                .orElse(finding);
    }

    private Optional<Finding> notFinite(Object answer) {
        for (Cells row : View.of(answer).rows()) {
            for (int j = 0; row != null && row.areNumbers() && j < row.length(); j++) {
                if (!Double.isFinite(row.number(j))) {
                    return Optional.of(
                            Finding.of(Status.FAIL, what.get(), notFinite(row.number(j))));
                }
            }
        }
        return Optional.empty();
    }

    private static String notFinite(double number) {
        return Double.isNaN(number)
                ? WORDS.text("answer/not a number")
                : WORDS.text("answer/infinite", "number", number);
    }

    private List<Recorded> calls() {
        return run.history().subList(from, run.history().size());
    }

    /** Where the answer left the reference's way, told from what both asked. */
    private Optional<String> firstWrongStage() {
        return calls().stream()
                .map(it -> new Stages(run.rightQuestions(it), it.seen().questions(), tolerance))
                .flatMap(it -> it.firstWrong().stream())
                .findFirst();
    }

    /** Expected and got of the first call that the reference answers otherwise. */
    private List<List<String>> firstWrongCall() {
        for (Recorded call : calls()) {
            Observation seen = call.seen();
            Object right = run.right(call);
            if (seen.result() != null) {
                var difference = Difference.first(right, seen.result(), tolerance);
                if (difference.isPresent()) {
                    return Comparison.of(right, seen.result(), difference.get());
                }
            }
        }
        return List.of();
    }

    private void fail(Finding finding) {
        Finding told = finding.mistake().isEmpty() ? named(finding, Optional.empty()) : finding;
        throw attempt.fail(told, from, tolerance);
    }
}
