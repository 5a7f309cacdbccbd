package attention.workbook.progress;

import attention.check.Exercise;
import attention.check.Register;
import attention.check.Verdict;
import attention.workbook.answers.AnswerPlace;
import attention.workbook.answers.Answers;
import attention.workbook.home.Home;
import java.util.Optional;

/**
 * Remembers verdicts that a learner gets in a notebook of {@code ./workbook lab} or in a lesson of
 * {@code ./workbook run}, so that {@code ./workbook progress} knows them. Sessions that run for a
 * test or elsewhere leave no trace.
 */
public final class SessionProgress {
    /** Set for the kernels of the lab. */
    public static final String VARIABLE = "WORKBOOK_PROGRESS";

    private static volatile boolean files;

    private SessionProgress() {}

    /** The answers of this process's session are the files of the learner. */
    public static void answersAreFiles() {
        files = true;
    }

    /**
     * The question beside the exercise that is due after this verdict, in a notebook of the lab.
     */
    public static Optional<SideQuestion> question(Verdict verdict) {
        return System.getenv(VARIABLE) == null
                ? Optional.empty()
                : SideQuestion.after(verdict, new ProgressFile(Home.find(), note -> {}));
    }

    public static void remember(Verdict verdict) {
        boolean notebook = System.getenv(VARIABLE) != null;
        if (!files && !notebook) {
            return;
        }
        Exercise exercise = Register.get().find(verdict.exercise()).orElseThrow();
        Home home = Home.find();
        String folder = exercise.lesson().folder();
        AnswerPlace file = new Answers(home).to(exercise).findFirst().orElseThrow();
        String where = notebook ? "my-notebooks/" + folder + ".ipynb" : home.shown(file.file());
        // Of a notebook nobody knows here whether its text is saved.
        String fingerprint = notebook ? "" : file.fingerprint();
        // Silent: in the middle of a lesson nobody can do anything about it.
        new ProgressFile(home, note -> {}).update(it -> it.record(verdict, where, fingerprint));
    }
}
