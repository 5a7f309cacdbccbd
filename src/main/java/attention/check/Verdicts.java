package attention.check;

import attention.check.Verdict.Remarks;
import attention.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts verdicts together. */
final class Verdicts {
    private static final Words WORDS = Words.of("check");

    private Verdicts() {}

    /** After all parts had their turn. */
    static Verdict of(Exercise exercise, Run run, List<String> notes, String printed) {
        List<PartResult> parts = new ArrayList<>();
        for (Part part : exercise.parts()) {
            PartResult none =
                    PartResult.notRun(
                            exercise, part, Status.GRADER_ERROR, WORDS.text("part/not run"));
            PartResult result = run.results().getOrDefault(part.number(), none);
            parts.add(exercise.holdsBack(part) ? result.withoutQuestion() : result);
        }
        return finished(exercise, parts, Optional.empty(), new Remarks(notes, printed, ""));
    }

    /** The class could not be run at all. */
    static Verdict refused(Exercise exercise, Finding problem, List<String> notes) {
        List<PartResult> parts =
                exercise.parts().stream()
                        .map(part -> PartResult.notRun(exercise, part, problem.status(), ""))
                        .toList();
        return finished(exercise, parts, Optional.of(problem), new Remarks(notes, "", ""));
    }

    private static Verdict finished(
            Exercise exercise, List<PartResult> parts, Optional<Finding> problem, Remarks remarks) {
        Verdict verdict = new Verdict(exercise.name(), exercise.title(), parts, problem, remarks);
        Remarks all = new Remarks(remarks.notes(), remarks.printed(), next(exercise, verdict));
        return new Verdict(verdict.exercise(), verdict.title(), parts, problem, all);
    }

    /** Which exercise comes after one that passed. */
    static String next(Exercise following) {
        return WORDS.text(
                "next/after it",
                "exercise",
                following.name(),
                "minutes",
                following.about().minutes());
    }

    private static String next(Exercise exercise, Verdict verdict) {
        String name = exercise.name();
        return switch (verdict.status()) {
            case PASS -> Register.get().after(exercise).map(Verdicts::next).orElse("");
            case NOT_ATTEMPTED -> WORDS.text("next/write", "className", exercise.className());
            case GRADER_ERROR -> "";
            case COMPILE -> WORDS.text("next/mend the file", "className", exercise.className());
            default -> WORDS.text("next/mend", "exercise", name);
        };
    }
}
