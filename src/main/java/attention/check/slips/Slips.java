package attention.check.slips;

import attention.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the slip that explains everything that an answer gave. What can be seen in the result is
 * said before what can only be supposed of its making: of several that are seen each is true, of
 * several that are supposed only one, so that all of them are said or none. What was only noticed
 * of all answers together comes last.
 */
public final class Slips {
    private static final int FEWEST = 3;
    private static final Words WORDS = Words.of("slips");

    private final Evidence evidence;
    private final Questions questions;
    private final Inside inside;

    /** The shown question may be one of thousands of rows, on which few guesses need be tried. */
    private final int[] shownLast;

    /**
     * A slip that was recognised.
     *
     * @param name such as {@code input-squared}
     * @param message what it is and where to look
     */
    public record Slip(String name, String message) {
        /** Whether it says what is kept of an earlier call. */
        public boolean isOfEarlierCalls() {
            return name.startsWith("kept-");
        }
    }

    private Slips(Evidence evidence, RightAnswer right, Inside inside) {
        this.evidence = evidence;
        this.questions = new Questions(evidence.asked(), evidence.shown(), right);
        this.inside = inside;
        IntStream others =
                IntStream.range(0, evidence.asked().size()).filter(k -> k != evidence.shown());
        this.shownLast = IntStream.concat(others, IntStream.of(evidence.shown())).toArray();
    }

    /** The slip that fits all that is known, if there is one. */
    public static Optional<Slip> find(Evidence evidence, RightAnswer right, Inside inside) {
        return new Slips(evidence, right, inside).find();
    }

    /** Whether two arguments have as many rows and columns. */
    public static boolean alikeInSize(@Nullable Object one, @Nullable Object other) {
        Optional<double[][]> rows = NumberTables.of(one);
        Optional<double[][]> others = NumberTables.of(other);
        return rows.isPresent()
                && others.isPresent()
                && rows.get().length == others.get().length
                && IntStream.range(0, rows.get().length)
                        .allMatch(i -> rows.get()[i].length == others.get()[i].length);
    }

    private Optional<Slip> find() {
        Alternatives words = new Alternatives(questions);
        for (List<Guess> kind :
                List.of(new ResultSlips(questions).all(), new GivenSlips(questions).all())) {
            List<Guess> seen = fitting(kind);
            if (!seen.isEmpty()) {
                return Optional.of(words.seen(seen));
            }
        }
        List<List<Guess>> supposed =
                Stream.of(
                                new LeftOutSlips(questions).all(),
                                new InputSlips(questions).all(),
                                inside(),
                                new MemorySlips(questions).all())
                        .map(this::fitting)
                        .toList();
        return words.supposed(supposed)
                .or(() -> (questions.giveFlags() ? remarkOnFlags() : remark()).map(words::remark));
    }

    /** Where the answer gave nothing, no numbers explain it. */
    private List<Guess> fitting(List<Guess> kind) {
        return questions.shownOne().got() == null
                ? List.of()
                : kind.stream().filter(this::explains).toList();
    }

    private Optional<Remark> remark() {
        GivenAnswers answers = new GivenAnswers(questions, evidence.tolerance());
        Shapes shapes = new Shapes(answers);
        Relations relations = new Relations(answers);
        Divisions divisions = new Divisions(answers);
        Contents contents = new Contents(answers);
        return shapes.find()
                .or(relations::inconstant)
                .or(relations::signs)
                .or(() -> relations.unused(evidence.varied()))
                .or(relations::proportional)
                .or(relations::factors)
                .or(divisions::sizes)
                .or(relations::overflow)
                .or(contents::tooLarge)
                .or(contents::smallAsZero)
                .or(contents::tooSmall)
                .or(relations::alike)
                .or(divisions::indices)
                .or(new Places(answers)::find)
                .or(contents::numbersIn)
                .or(shapes::thrown)
                .or(
                        () ->
                                new Laws(questions, evidence.tolerance())
                                        .broken(evidence.changed().get()));
    }

    /** What can be said of true and false, which are no amounts. */
    private Optional<Remark> remarkOnFlags() {
        GivenAnswers answers = new GivenAnswers(questions, evidence.tolerance());
        Shapes shapes = new Shapes(answers);
        Relations relations = new Relations(answers);
        return shapes.find()
                .or(relations::inconstant)
                .or(() -> relations.unused(evidence.varied()))
                .or(new Divisions(answers)::sizes)
                .or(new Places(answers)::find)
                .or(new Contents(answers)::numbersIn)
                .or(new Places(answers)::inOneDirection)
                .or(shapes::thrown);
    }

    /** What is said of numbers that are nearly right. */
    public static Slip close() {
        return told("pattern/close");
    }

    /** What is said where a new object is right and one that was asked before is not. */
    public static Slip kept() {
        return told("pattern/kept-from-call-to-call");
    }

    private static Slip told(String key) {
        return new Slip(Remark.of(key).name(), WORDS.text(key));
    }

    /** Names of the laws with what each makes of an argument. */
    public static Map<String, UnaryOperator<Object>> changesOfLaws() {
        Map<String, UnaryOperator<Object>> changes = new LinkedHashMap<>();
        for (Laws.Law law : Laws.ALL) {
            UnaryOperator<double[][]> each = NumberSlip.each(law.change());
            changes.put(law.name(), it -> NumberTables.changed(it, each));
        }
        return changes;
    }

    private List<Guess> inside() {
        List<Guess> guesses = new ArrayList<>();
        for (String part : inside.parts()) {
            for (NumberSlip change : NumberSlip.ALL) {
                RightAnswer slipped =
                        inside.changed(
                                part,
                                it -> change.fits(it) ? NumberTables.changed(it, change.of()) : it);
                guesses.add(
                        new Guess(
                                "inside",
                                change.name(),
                                Map.of("part", part),
                                k -> slipped.to(questions.asked.get(k))));
            }
        }
        return guesses;
    }

    /**
     * Whether a guess gives what the answer gave, right or wrong, wherever it gives anything: for
     * the shown question, and for enough of the wrong ones.
     */
    private boolean explains(Guess guess) {
        int wrong = 0;
        int explained = 0;
        for (int k : shownLast) {
            Sample sample = questions.asked.get(k);
            wrong += sample.wrong() ? 1 : 0;
            Object predicted = guess.prediction().of(k);
            if (predicted == null && k != questions.shown) {
                continue;
            }
            if (!agrees(predicted, sample)) {
                return false;
            }
            explained += sample.wrong() ? 1 : 0;
        }
        return explained >= Math.min(wrong, FEWEST) && 2 * explained > wrong;
    }

    private boolean agrees(@Nullable Object predicted, Sample sample) {
        return NumberTables.near(predicted, sample.got(), evidence.tolerance());
    }
}
