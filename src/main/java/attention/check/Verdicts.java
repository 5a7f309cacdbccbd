package attention.check;

import attention.check.Verdict.Remarks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts verdicts together. */
final class Verdicts {
    private Verdicts() {}

    /** After all parts had their turn. */
    static Verdict of(Exercise exercise, Run run, List<String> notes, String printed) {
        List<PartResult> parts = new ArrayList<>();
        for (Part part : exercise.parts()) {
            PartResult none =
                    PartResult.notRun(exercise, part, Status.GRADER_ERROR, "it was not run");
            parts.add(run.results().getOrDefault(part.number(), none));
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

    private static String next(Exercise exercise, Verdict verdict) {
        String name = exercise.name();
        return switch (verdict.status()) {
            case PASS ->
                    Register.get()
                            .after(exercise)
                            .map(it -> it.name() + ", " + it.about().minutes() + " minutes.")
                            .orElse("");
            case NOT_ATTEMPTED -> "fill in " + exercise.className() + ", then check again.";
            case GRADER_ERROR -> "";
            case COMPILE -> "mend " + exercise.className() + ", then check again.";
            default ->
                    "mend this and check again; for a hint: hint(\"%s\") or ./workbook hint %s"
                            .formatted(name, name);
        };
    }
}
