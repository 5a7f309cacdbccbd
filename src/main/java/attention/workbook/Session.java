package attention.workbook;

import attention.check.Checker;
import attention.check.Exercise;
import attention.check.Finding;
import attention.check.GradientProof;
import attention.check.Register;
import attention.check.Settings;
import attention.check.Status;
import attention.check.UnknownExercise;
import attention.check.Verdict;
import attention.check.boxes.Boxes;
import attention.model.TransformerParts;
import attention.show.Show;
import attention.show.Shown;
import attention.words.Words;
import attention.workbook.answers.ExerciseFiles;
import attention.workbook.command.OwnWork;
import attention.workbook.home.Exit;
import attention.workbook.home.Home;
import attention.workbook.lesson.NewestAnswers;
import attention.workbook.lesson.Strict;
import attention.workbook.progress.SessionProgress;
import attention.workbook.terminal.Drawings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The helper functions of a session: notebooks and JShell import all of them, so that a cell says
 * {@code check(new MySoftmax())} or {@code show(trace)}.
 */
public final class Session {
    private static final Words WORDS = Words.of("workbook");
    private static final List<String> RIDDLES = new ArrayList<>();

    /** Texts of classes that are known to compile without their session. */
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    private static volatile Consumer<Shown> display = Session::print;
    private static volatile boolean inNotebook;

    private Session() {}

    /** Anything as the workbook shows it: end a cell with it. */
    public static Shown show(@Nullable Object value) {
        return Show.of(value);
    }

    /** Prints a value as text, its numbers with at most six digits. */
    public static void print(@Nullable Object value) {
        System.out.println(Drawings.text(Show.of(value)));
    }

    /** Prints a passage of a lesson, with an empty line before and after it. */
    public static void say(String text) {
        System.out.println();
        System.out.println(text.stripTrailing());
        System.out.println();
    }

    /** Prints code of a lesson, set off from what it prints. */
    public static void code(String text) {
        text.stripTrailing().lines().forEach(line -> System.out.println("  | " + line));
        System.out.println();
    }

    /**
     * Keeps a passage of a lesson back, until the reader asks for it by its number.
     *
     * @param title such as "What is wrong"
     */
    public static void riddle(String title, String text) {
        RIDDLES.add(text.stripTrailing());
        System.out.println(
                WORDS.text("session/riddle", "title", title, "number", RIDDLES.size()) + "\n");
    }

    /** Prints the passage of that number which a lesson keeps back. */
    public static void reveal(int number) {
        boolean there = number >= 1 && number <= RIDDLES.size();
        say(
                there
                        ? RIDDLES.get(number - 1)
                        : WORDS.counted("session/no riddle", RIDDLES.size(), "number", number));
    }

    /**
     * Checks an object of an exercise that is found by the name of its class: {@code check(new
     * MySoftmax())}. Shows the verdict.
     *
     * @throws CheckFailed when the name means no exercise, or the object is null; when something in
     *     it is wrong only where the lesson runs as a test, see {@link Strict}
     */
    public static void check(@Nullable Object answer) {
        if (answer == null) {
            throw new CheckFailed(WORDS.text("session/null"));
        }
        check(answer.getClass().getSimpleName(), answer);
    }

    /**
     * Checks any object that keeps to the contract of an exercise: a lambda, or a class of another
     * name.
     *
     * @param exercise such as Softmax
     * @throws CheckFailed as {@link #check(Object)}
     */
    public static void check(String exercise, Object answer) {
        judge(
                checker ->
                        ofText(checker, exercise, answer)
                                .orElseGet(() -> object(checker, exercise, answer)));
    }

    private static Verdict object(Checker checker, String exercise, Object answer) {
        Verdict verdict = checker.ofObject(exercise, answer);
        OwnWork.remember(answer, verdict);
        return verdict.passed() ? alone(checker, exercise, answer, verdict) : verdict;
    }

    /** A class may use of its session what it does not find once it is handed in. */
    private static Verdict alone(Checker checker, String exercise, Object answer, Verdict verdict) {
        String name = answer.getClass().getSimpleName();
        Optional<Finding> refused =
                NewestAnswers.asHandedIn(name)
                        .filter(text -> !SEEN.contains(text))
                        .map(text -> checker.ofCell(exercise, text))
                        .flatMap(Verdict::problem)
                        .filter(it -> it.status() == Status.COMPILE);
        if (refused.isEmpty()) {
            NewestAnswers.asHandedIn(name).ifPresent(SEEN::add);
            return verdict;
        }
        String why = String.join(" ", refused.get().sentences());
        return verdict.noting(WORDS.text("session/not alone", "name", name, "why", why));
    }

    /**
     * The verdict on the text of the class, where its object cannot tell: the newest text did not
     * compile, or would end this process.
     */
    private static Optional<Verdict> ofText(Checker checker, String exercise, Object answer) {
        String name = answer.getClass().getSimpleName();
        return NewestAnswers.refused(name)
                .map(text -> checker.ofCell(exercise, text))
                .map(it -> it.noting(WORDS.text("session/newest", "name", name)))
                .or(
                        () ->
                                NewestAnswers.ending(name)
                                        .map(text -> checker.ofCell(exercise, text))
                                        .map(it -> it.noting(WORDS.text("session/apart"))));
    }

    /**
     * Checks the file of an exercise in the folder exercises.
     *
     * @param exercise such as Softmax
     * @throws CheckFailed as {@link #check(Object)}
     */
    public static void check(String exercise) {
        judge(checker -> file(checker, exercise));
    }

    private static Verdict file(Checker checker, String name) {
        Exercise exercise = Register.get().find(name).orElseThrow(() -> UnknownExercise.of(name));
        Home home = Home.find();
        Path file = new ExerciseFiles(home, exercise).answer();
        Verdict verdict =
                checker.ofFile(name, file)
                        .noting(WORDS.text("session/file", "file", home.shown(file)));
        return inNotebook
                ? verdict.noting(WORDS.text("session/own class", "name", exercise.className()))
                : verdict;
    }

    private static void judge(Function<Checker, Verdict> check) {
        Verdict verdict;
        try (Boxes boxes = new Boxes()) {
            var own = new OwnWork(Home::find);
            verdict = check.apply(new Checker(Settings.USUAL, boxes).withOwn(own));
        } catch (UnknownExercise | Exit e) {
            throw new CheckFailed(String.valueOf(e.getMessage()));
        }
        display.accept(verdict);
        SessionProgress.remember(verdict);
        SessionProgress.question(verdict)
                .map(question -> Guide.beside(verdict, question))
                .ifPresent(display);
        boolean wrong = !verdict.passed() && verdict.status() != Status.NOT_ATTEMPTED;
        if (wrong && Strict.isOn()) {
            String status = verdict.status().words();
            throw new CheckFailed(
                    WORDS.text(
                            "session/not passed",
                            "exercise",
                            verdict.exercise(),
                            "status",
                            status));
        }
    }

    /**
     * The learner's own part in a model of the lesson: {@code RecurrentCellContract cell =
     * own("RecurrentCell", new PlainCell());}. Prints which of the two runs.
     *
     * @param exercise such as RecurrentCell
     * @param core the library's part, for whoever has not solved that exercise
     * @return the object checked last if it passed and a {@link GradientProof}, or the core's
     * @throws CheckFailed when the name means no exercise, or the core's does not keep to its
     *     contract
     */
    public static <P> P own(String exercise, P core) {
        return PieceInUse.of(exercise, core);
    }

    /**
     * The learner's own pieces in a Transformer: {@code TransformerParts parts =
     * own(TransformerParts.CORE);}. Shows whose each piece is.
     *
     * @param core the library's pieces, for those that are not solved: neither here nor, where
     *     nothing was checked here, in a file or a notebook of the learner's
     * @return each piece the learner's if it passes its check and gradients come back through it
     */
    public static TransformerParts own(TransformerParts core) {
        try (Boxes boxes = new Boxes()) {
            Checker checker = new Checker(Settings.USUAL, boxes);
            OwnTransformer own = new OwnTransformer(new OwnWork(Home::find), checker);
            TransformerParts parts = own.over(core);
            display.accept(Show.of(own.table()));
            return parts;
        }
    }

    /**
     * Shows the next hint of an exercise: one step of its ladder at a time, as {@code ./workbook
     * hint} does.
     *
     * @param exercise such as Softmax
     */
    public static void hint(String exercise) {
        guide(exercise, Guide::hint);
    }

    /**
     * Shows one hint of an exercise, also an earlier one again.
     *
     * @param step from 1 on
     */
    public static void hint(String exercise, int step) {
        guide(exercise, guide -> guide.hint(step));
    }

    /** Shows what a learner may see in an exercise, and what it comes from. */
    public static void symptoms(String exercise) {
        guide(exercise, Guide::symptoms);
    }

    /** Shows the explained answer of an exercise that is solved. */
    public static void solution(String exercise) {
        solution(exercise, false);
    }

    /**
     * Shows the explained answer of an exercise.
     *
     * @param anyway also where it is not solved yet
     */
    public static void solution(String exercise, boolean anyway) {
        guide(exercise, guide -> guide.solution(anyway));
    }

    private static void guide(String exercise, Function<Guide, Shown> help) {
        try {
            display.accept(help.apply(new Guide(exercise)));
        } catch (Exit e) {
            System.out.println(e.sentence());
        }
    }

    /** Prints what the helpers of a session do. */
    public static void help() {
        System.out.println(WORDS.text("session/help"));
    }

    /** Says how a verdict is shown in the middle of a cell; a kernel's startup script calls it. */
    public static void displayWith(Consumer<Shown> how) {
        display = how;
        inNotebook = true;
    }
}
