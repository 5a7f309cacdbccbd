package attention.workbook.progress;

import attention.check.Exercise;
import attention.check.Register;
import attention.check.Status;
import attention.check.Verdict;
import attention.words.Words;
import attention.workbook.answers.Hints;
import java.util.Optional;

/**
 * A question beside an exercise, to be answered on paper: what to predict, with its first check;
 * where to carry it, once it passes. Each is asked once.
 *
 * @param title how it is introduced, in a few words
 * @param text the question, in Markdown
 */
public record SideQuestion(String title, String text) {
    private static final Words WORDS = Words.of("workbook");

    /** When it is asked. */
    private enum Moment {
        PREDICT,
        TRANSFER
    }

    /** The question that is due after this verdict; from now on it counts as asked. */
    public static Optional<SideQuestion> after(Verdict verdict, ProgressFile file) {
        if (verdict.status() == Status.GRADER_ERROR) {
            return Optional.empty();
        }
        Exercise exercise = Register.get().find(verdict.exercise()).orElseThrow();
        Moment moment = verdict.passed() ? Moment.TRANSFER : Moment.PREDICT;
        if (file.read().asked(exercise, moment.name())) {
            return Optional.empty();
        }
        file.update(
                progress -> {
                    progress.ask(exercise, Moment.PREDICT.name()); // too late once it passes
                    progress.ask(exercise, moment.name());
                });
        Hints hints = Hints.to(exercise);
        return switch (moment) {
            case PREDICT -> of("side question/predict", hints.predict());
            case TRANSFER -> of("side question/transfer", hints.transfer());
        };
    }

    private static Optional<SideQuestion> of(String key, String text) {
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(new SideQuestion(WORDS.text(key), text));
    }
}
