package attention.check;

import attention.box.Resident;
import attention.check.boxes.Box;
import attention.check.boxes.BoxCaller;
import attention.check.boxes.Boxes;
import attention.check.boxes.Caller;
import attention.check.boxes.GraderFault;
import attention.check.boxes.ObjectCaller;
import attention.check.boxes.Turns;
import attention.check.source.AnswerImports;
import attention.check.source.AnswerText;
import attention.check.source.LearnerSource;
import attention.words.Words;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Checks what a learner wrote: an object, a file, or source text.
 *
 * <p>An object is called in this process. Files and source are compiled and called in a box, which
 * a {@link Boxes} holds ready.
 */
public final class Checker {
    private static final Words WORDS = Words.of("check");
    private static final int LONGEST_TOGETHER = 20_000;

    private final Settings settings;
    private final Boxes boxes;
    private final OwnAnswers own;
    private final OwnReach reach;

    /** A checker with its own random cases, limits and boxes; who made the boxes closes them. */
    public Checker(Settings settings, Boxes boxes) {
        this(settings, boxes, OwnAnswers.NONE);
    }

    private Checker(Settings settings, Boxes boxes, OwnAnswers own) {
        this.settings = settings;
        this.boxes = boxes;
        this.own = own;
        this.reach = new OwnReach(settings, boxes);
    }

    /**
     * The same checker, which also runs the learner's own earlier parts inside later exercises and
     * says in a note of the verdict how they do. For the answers of one learner.
     */
    public Checker withOwn(OwnAnswers answers) {
        return new Checker(settings, boxes, answers);
    }

    /** The same checker, with the parts that are held back from learners. */
    Checker withHeldBack() {
        return new Checker(settings.withHeldBack(), boxes, own);
    }

    /**
     * Checks an object of the exercise that its class is named after: MySoftmax → Softmax.
     *
     * @throws UnknownExercise if no exercise has that name
     */
    public static Verdict object(Object object) {
        String name = object.getClass().getSimpleName();
        return object(name, object);
    }

    /**
     * Checks any object that keeps to the contract of an exercise, a lambda too.
     *
     * @param name such as Softmax or MySoftmax
     * @throws UnknownExercise if no exercise has that name
     */
    public static Verdict object(String name, Object object) {
        try (Boxes none = new Boxes()) {
            return new Checker(Settings.USUAL, none).ofObject(name, object);
        }
    }

    /**
     * Checks a file in a box of its own; the exercise is found by the file's name.
     *
     * @throws UnknownExercise if no exercise has that name
     */
    public static Verdict file(Path file) {
        try (Boxes boxes = new Boxes()) {
            boxes.prestart();
            return new Checker(Settings.USUAL, boxes).ofFile(nameOf(file), file);
        }
    }

    /**
     * Checks the source text of a class in a box of its own.
     *
     * @throws UnknownExercise if no exercise has that name
     */
    public static Verdict source(String name, String source) {
        try (Boxes boxes = new Boxes()) {
            boxes.prestart();
            return new Checker(Settings.USUAL, boxes).ofSource(name, source);
        }
    }

    /**
     * Checks an answer cell in a box of its own.
     *
     * @throws UnknownExercise if no exercise has that name
     */
    public static Verdict cell(String name, String source) {
        try (Boxes boxes = new Boxes()) {
            boxes.prestart();
            return new Checker(Settings.USUAL, boxes).ofCell(name, source);
        }
    }

    /** The class that a file is named after: MySoftmax.java → MySoftmax. */
    public static String nameOf(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.java$", "");
    }

    /** Checks an object of this process. */
    public Verdict ofObject(String name, Object object) {
        Exercise exercise =
                Register.get()
                        .find(name)
                        .map(settings::form)
                        .orElseThrow(() -> UnknownExercise.of(name, object));
        if (!exercise.contract().isInstance(object)) {
            return Verdicts.refused(
                    exercise,
                    Refusal.notKept(exercise, object.getClass().getSimpleName()),
                    List.of());
        }
        Launch launch = new Launch(exercise.check());
        try (Caller caller = new ObjectCaller(object, settings.limits().call())) {
            Run run = new Run(exercise, caller, settings);
            launch.execute(run);
            SlipSearch.in(run);
            return noted(Verdicts.of(exercise, run, List.of(), ""), run);
        }
    }

    /** Checks a file. */
    public Verdict ofFile(String name, Path file) {
        Exercise exercise = find(name);
        try {
            return inBox(exercise, AnswerText.toCompile(file));
        } catch (LearnerSource.Unreadable problem) {
            return unreadable(exercise, problem);
        }
    }

    /** Checks source text, as in a file. */
    public Verdict ofSource(String name, String source) {
        Exercise exercise = find(name);
        try {
            return inBox(exercise, LearnerSource.of(source));
        } catch (LearnerSource.Unreadable problem) {
            return unreadable(exercise, problem);
        }
    }

    /** Checks an answer cell, which is compiled alone with {@link AnswerImports}. */
    public Verdict ofCell(String name, String source) {
        Exercise exercise = find(name);
        try {
            return inBox(exercise, LearnerSource.ofCell(source));
        } catch (LearnerSource.Unreadable problem) {
            return unreadable(exercise, problem);
        }
    }

    /**
     * An answer as an object of this process, for models that are made of it; empty if it does not
     * pass its check, which a box makes first.
     *
     * @throws UnknownExercise if no exercise has that name
     */
    public Optional<Object> objectOf(String name, OwnAnswer.OfSource answer) {
        Exercise exercise = find(name);
        try {
            LearnerSource source = answer.read();
            return inBox(exercise, source).passed()
                    ? Resident.of(exercise.contract(), exercise.className(), source.code())
                    : Optional.empty();
        } catch (LearnerSource.Unreadable problem) {
            return Optional.empty();
        }
    }

    /**
     * Has answers compiled together that will be checked one after the other: that takes little
     * longer than one alone. It changes no verdict.
     *
     * @param answers by the exercise's name
     */
    public void compileTogether(Map<String, OwnAnswer.OfSource> answers) {
        Map<String, String> sources = new LinkedHashMap<>();
        answers.forEach(
                (name, answer) -> {
                    try {
                        if (answer.text().length() <= LONGEST_TOGETHER) {
                            String code = answer.read().code();
                            sources.put(find(name).className(), code);
                        }
                    } catch (LearnerSource.Unreadable problem) {
                        // Its own check will say so.
                    }
                });
        Turns turns = boxes.turns();
        if (turns != null && sources.size() > 1) {
            turns.together(
                    () -> {
                        boxes.compileTogether(sources, settings.limits().compilation());
                        return sources;
                    });
        }
    }

    private Exercise find(String name) {
        return Register.get()
                .find(name)
                .map(settings::form)
                .orElseThrow(() -> UnknownExercise.of(name));
    }

    private static Verdict unreadable(Exercise exercise, LearnerSource.Unreadable problem) {
        String why = String.valueOf(problem.getMessage());
        return Verdicts.refused(exercise, Finding.of(Status.COMPILE, "", why), List.of());
    }

    private Verdict inBox(Exercise exercise, LearnerSource source) {
        if (source.isEmpty()) {
            Finding empty = Finding.of(Status.NOT_ATTEMPTED, "", WORDS.text("answer/no code"));
            return Verdicts.refused(exercise, empty, source.notes());
        }
        Turns turns = boxes.turns();
        if (turns == null) {
            return attempt(exercise, source).verdict();
        }
        if (boxes.spent().compareTo(settings.limits().submission()) > 0) {
            return Verdicts.refused(exercise, Explain.budget(settings.limits()), source.notes());
        }
        try {
            Judged first = turns.together(() -> attempt(exercise, source));
            if (!first.waited() || !boxes.takeSecondChance()) {
                return first.verdict();
            }
        } catch (GraderFault busy) {
            if (!boxes.takeSecondChance()) {
                throw busy;
            }
        }
        return turns.alone(() -> attempt(exercise, source)).verdict();
    }

    /** A verdict, and whether it is one only because time went by without computing. */
    private record Judged(Verdict verdict, boolean waited) {}

    private Judged attempt(Exercise exercise, LearnerSource source) {
        Run run;
        Verdict verdict;
        // JUnit finds the parts while the box compiles: both take a third of a second when cold.
        var launch = CompletableFuture.supplyAsync(() -> new Launch(exercise.check()));
        Box box = boxes.take(exercise.contract());
        try {
            var loading = new BoxLoading(boxes, box, exercise, settings.limits());
            @Nullable Finding refusal = loading.load(source);
            if (refusal != null) {
                return new Judged(
                        Verdicts.refused(exercise, refusal, source.notes()), loading.waited());
            }
            run = new Run(exercise, new BoxCaller(box, settings.limits()), settings);
            launch.join().execute(run);
            String printed = run.printed();
            SlipSearch.in(run);
            verdict = Verdicts.of(exercise, run, source.notes(), printed);
        } finally {
            boxes.giveBack(box);
        }
        reach.remember(exercise, source, verdict.passed());
        return new Judged(noted(verdict, run), run.waited());
    }

    /** Adds how the learner's own earlier parts do inside this exercise. */
    private Verdict noted(Verdict verdict, Run run) {
        boolean nothingToSay = run.history().isEmpty() || verdict.status() == Status.NOT_ATTEMPTED;
        if (own == OwnAnswers.NONE || run.halted().isPresent() || nothingToSay) {
            return verdict;
        }
        Optional<String> note = new Composition(run, settings.limits()).note(own, reach);
        return note.map(verdict::noting).orElse(verdict);
    }
}
