package attention.check.slips;

import attention.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the slip that explains everything that an answer gave. What changes the result is tried
 * before what changes the arguments, since it says more of what can be seen; what was only noticed
 * of all answers together comes last.
 */
public final class Slips {
    private static final int FEWEST = 3;
    private static final Words WORDS = Words.of("slips");

    private final Evidence evidence;
    private final Questions questions;
    private final Inside inside;

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
        List<List<Guess>> kinds =
                List.of(
                        new ResultSlips(questions).all(),
                        new GivenSlips(questions).all(),
                        new LeftOutSlips(questions).all(),
                        new InputSlips(questions).all(),
                        inside(),
                        new MemorySlips(questions).all());
        for (List<Guess> kind : kinds) {
            List<Guess> fitting = kind.stream().filter(this::explains).toList();
            if (!fitting.isEmpty()) {
                return Optional.of(told(fitting));
            }
        }
        return (questions.giveFlags() ? remarkOnFlags() : remark()).map(this::told);
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
            UnaryOperator<double[][]> each = Change.each(law.change());
            changes.put(law.name(), it -> NumberTables.changed(it, each));
        }
        return changes;
    }

    private List<Guess> inside() {
        List<Guess> guesses = new ArrayList<>();
        for (String part : inside.parts()) {
            for (Change change : Change.ALL) {
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
        if (!agrees(guess.prediction().of(questions.shown), questions.shownOne())) {
            return false;
        }
        int wrong = 0;
        int explained = 0;
        for (int k = 0; k < questions.asked.size(); k++) {
            Sample sample = questions.asked.get(k);
            wrong += sample.wrong() ? 1 : 0;
            Object predicted = guess.prediction().of(k);
            if (predicted == null) {
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

    /** Those that happen to other arguments explain as much, so both are said; or more than two. */
    private Slip told(List<Guess> fitting) {
        Guess first = fitting.get(0);
        Map<String, Guess> different = new LinkedHashMap<>();
        for (Guess guess : fitting) {
            different.putIfAbsent(guess.words().getOrDefault("argument", ""), guess);
        }
        String message = message(first);
        different.keySet().removeIf(it -> it.chars().filter(c -> c == '`').count() > 2);
        if (different.size() == 2 && different.containsValue(first)) {
            Guess other = new ArrayList<>(different.values()).get(1);
            message += " " + WORDS.text("lead/or") + " " + message(other);
        }
        return new Slip(first.name(), message);
    }

    private String message(Guess guess) {
        String key = "slip/" + guess.name();
        Map<String, String> words = new HashMap<>(guess.words());
        words.computeIfPresent("then", (name, then) -> how(then));
        words.put("how", how(words.getOrDefault("how", guess.slip())));
        String own = find(key).or(() -> find("slip/" + guess.frame())).orElseThrow();
        String look = WORDS.find("look/" + guess.slip()).map(it -> " " + it).orElse("");
        boolean general = WORDS.find(key).isEmpty();
        return Words.fill(own, words) + (general ? look : "");
    }

    /** A text, in its form for flags where results are flags and it has one. */
    private Optional<String> find(String key) {
        return Optional.of(key + "-of-flags")
                .filter(it -> questions.giveFlags())
                .flatMap(WORDS::find)
                .or(() -> WORDS.find(key));
    }

    private static String how(String change) {
        return WORDS.find("how/" + change).orElse("");
    }

    private Slip told(Remark remark) {
        String text = find(remark.key()).orElseThrow();
        return new Slip(remark.name(), Words.fill(text, remark.words()));
    }
}
