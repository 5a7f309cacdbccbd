package attention.workbook;

import attention.check.Checker;
import attention.check.Exercise;
import attention.check.Register;
import attention.check.Settings;
import attention.check.Status;
import attention.check.UnknownExercise;
import attention.check.Verdict;
import attention.check.boxes.Boxes;
import attention.show.Show;
import attention.show.Shown;
import attention.words.Words;
import attention.workbook.answers.ExerciseFiles;
import attention.workbook.command.OwnWork;
import attention.workbook.home.Desk;
import attention.workbook.home.Exit;
import attention.workbook.home.Home;
import attention.workbook.lesson.NewestAnswers;
import attention.workbook.progress.NotebookProgress;
import attention.workbook.terminal.Screen;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private static volatile Consumer<Shown> display = Session::print;

    private Session() {}

    /** Anything as the workbook shows it: end a cell with it. */
    public static Shown show(@Nullable Object value) {
        return Show.of(value);
    }

    /** Prints a value as text, its numbers with at most six digits. */
    public static void print(@Nullable Object value) {
        System.out.println(Show.of(value).text());
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
     * @throws CheckFailed when something in it is wrong; not when it is still to write
     */
    public static void check(@Nullable Object answer) {
        if (answer == null) {
            throw new CheckFailed(
                    "check(null): expected an object of your class, such as check(new"
                            + " MySoftmax()).");
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
        judge(checker -> refused(answer).orElseGet(() -> object(checker, exercise, answer)));
    }

    private static Verdict object(Checker checker, String exercise, Object answer) {
        Verdict verdict = checker.ofObject(exercise, answer);
        OwnWork.remember(answer, verdict);
        return verdict;
    }

    /** The verdict on a newer text of the class, where that did not compile. */
    private static Optional<Verdict> refused(Object answer) {
        String className = answer.getClass().getSimpleName();
        return NewestAnswers.refused(className)
                .map(
                        newest ->
                                Checker.cell(className, newest)
                                        .noting(
                                                "this is about the newest %s; the object is of an older one"
                                                        .formatted(className)));
    }

    /**
     * Checks the file of an exercise in the folder exercises.
     *
     * @param exercise such as Softmax
     * @throws CheckFailed as {@link #check(Object)}
     */
    public static void check(String exercise) {
        judge(
                checker -> {
                    Exercise known =
                            Register.get()
                                    .find(exercise)
                                    .orElseThrow(() -> UnknownExercise.of(exercise));
                    Home home = Home.find();
                    Path file = new ExerciseFiles(home, known).answer();
                    return checker.ofFile(exercise, file)
                            .noting(WORDS.text("session/file", "file", home.shown(file)));
                });
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
        NotebookProgress.remember(verdict);
        if (!verdict.passed() && verdict.status() != Status.NOT_ATTEMPTED) {
            throw new CheckFailed(verdict.sentence());
        }
    }

    /**
     * Prints the next hint of an exercise: one step of its ladder at a time, as {@code ./workbook
     * hint} does.
     *
     * @param exercise such as Softmax
     */
    public static void hint(String exercise) {
        Screen screen = new Screen(System.out, System.out, false, false);
        Main.run(new Desk(Home::find, screen), "hint", exercise);
    }

    /** Says how a verdict is shown in the middle of a cell; a kernel's startup script calls it. */
    public static void displayWith(Consumer<Shown> how) {
        display = how;
    }
}
