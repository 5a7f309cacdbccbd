package attention.workbook.command;

import attention.check.Checker;
import attention.check.Exercise;
import attention.check.Register;
import attention.check.Settings;
import attention.check.Verdict;
import attention.check.boxes.Boxes;
import attention.workbook.answers.AnswerPlace;
import attention.workbook.answers.ExerciseFiles;
import attention.workbook.home.Desk;
import attention.workbook.progress.NextExercise;
import attention.workbook.progress.Progress;
import attention.workbook.progress.ProgressFile;
import attention.workbook.progress.SideQuestion;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks answers one after the other in one box, and remembers the verdicts. */
public final class Judging implements AutoCloseable {
    private static @Nullable Boxes early;

    private final Desk desk;
    private final ProgressFile file;
    private final Boxes boxes;
    private Checker checker;

    Judging(Desk desk) {
        this.desk = desk;
        this.file = new ProgressFile(desk.home(), desk.screen()::note);
        this.boxes = early == null ? new Boxes() : early;
        this.checker = checker(Settings.USUAL);
    }

    private Checker checker(Settings settings) {
        return new Checker(settings, boxes).withOwn(new OwnWork(desk::home));
    }

    /** Starts a box while the command line is still being read: the box needs longer. */
    public static void prepareEarly() {
        Boxes boxes = new Boxes();
        early = boxes;
        new Thread(boxes::prestart, "early box").start();
    }

    Judging withSeed(long seed) {
        checker = checker(Settings.USUAL.withSeed(seed));
        return this;
    }

    /**
     * Checks one answer and keeps the verdict in the progress, which knows what comes next once it
     * passes.
     */
    Verdict judge(AnswerPlace place) {
        Verdict verdict = verdict(place);
        String where = desk.home().shown(place.file());
        String fingerprint = place.fingerprint();
        Progress progress = file.update(it -> it.record(verdict, where, fingerprint));
        return verdict.passed() ? verdict.followedBy(next(progress)) : verdict;
    }

    private static Optional<Exercise> next(Progress progress) {
        return NextExercise.after(progress).map(NextExercise::exercise);
    }

    /** The question beside the exercise that is due after this verdict. */
    Optional<SideQuestion> question(Verdict verdict) {
        return SideQuestion.after(verdict, file);
    }

    private Verdict verdict(AnswerPlace place) {
        String name = place.exercise().name();
        String cell = place.cell();
        Verdict verdict =
                cell == null ? checker.ofFile(name, place.file()) : checker.ofCell(name, cell);
        for (String note : place.notes()) {
            verdict = verdict.noting(note);
        }
        return verdict;
    }

    /** Has a box ready for the next answer. */
    void prepare() {
        boxes.prestart();
    }

    /** Loads all that a first check needs, so that even the first one is quick. */
    void warmUp() {
        Thread warming =
                new Thread(
                        () -> {
                            Exercise first = Register.get().exercises().get(0);
                            String stub = new ExerciseFiles(desk.home(), first).stub();
                            checker.ofSource(first.name(), stub).text();
                            boxes.prestart();
                        },
                        "warm-up");
        warming.setDaemon(true);
        warming.start();
    }

    Progress progress() {
        return file.read();
    }

    @Override
    public void close() {
        boxes.close();
    }
}
