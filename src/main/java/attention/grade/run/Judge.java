package attention.grade.run;

import attention.check.Checker;
import attention.check.Exercise;
import attention.check.Finding;
import attention.check.OwnAnswer;
import attention.check.PartResult;
import attention.check.Status;
import attention.check.Verdict;
import attention.check.boxes.Boxes;
import attention.grade.Answer;
import attention.grade.Graded;
import attention.grade.GradedPart;
import attention.grade.Learner;
import attention.grade.Submission;
import attention.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Judges single answers by the rules, and turns verdicts into results. */
final class Judge {
    private static final Words WORDS = Words.of("grade");

    /** One in so many right answers is judged twice. */
    private static final int SAMPLE = 20;

    private static final int LONGEST = 20_000;

    /** Where another run may tell something: a box that was killed says the same again, slowly. */
    private static final Set<Status> WORTH_A_SECOND_LOOK =
            Set.of(Status.FAIL, Status.ERROR, Status.RULE);

    private final GradingRules rules;
    private final String level;

    Judge(GradingRules rules, String level) {
        this.rules = rules;
        this.level = level;
    }

    /** A checker for one submission, which knows all its answers and has compiled some of them. */
    Checker checker(Submission submission, List<Exercise> open, Boxes boxes) {
        Map<String, OwnAnswer.OfSource> answers = new LinkedHashMap<>();
        submission.answers().forEach(it -> answers.put(it.exercise(), source(it)));
        Checker checker =
                new Checker(rules.settings(), boxes)
                        .withOwn(name -> Stream.<OwnAnswer>ofNullable(answers.get(name)).toList());
        Map<String, OwnAnswer.OfSource> soon = new LinkedHashMap<>(answers);
        soon.keySet().retainAll(open.stream().map(Exercise::name).toList());
        try {
            checker.compileTogether(soon);
        } catch (RuntimeException | Error needless) {
            // It only saves time: each is compiled alone then, and what is wrong is told there.
        }
        return checker;
    }

    private static OwnAnswer.OfSource source(Answer answer) {
        String text = answer.source();
        return answer.cell() ? OwnAnswer.cell(text) : OwnAnswer.file(text);
    }

    Graded judge(Submission submission, Exercise exercise, Answer answer, Checker checker) {
        long start = System.nanoTime();
        String key = rules.key(exercise, answer, submission);
        Verdict verdict = verdict(checker, exercise, answer);
        boolean flaky = false;
        if (secondLook(verdict.status(), key)) {
            Verdict again = verdict(checker, exercise, answer);
            flaky = !outcome(verdict).equals(outcome(again));
            // In doubt for the learner; the flag tells the teacher to look.
            verdict = again.points() > verdict.points() ? again : verdict;
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        return result(
                submission.learner(), exercise, answer, new Judged(verdict, key, millis, flaky));
    }

    private record Judged(Verdict verdict, String key, long millis, boolean flaky) {}

    private static Verdict verdict(Checker checker, Exercise exercise, Answer answer) {
        return answer.cell()
                ? checker.ofCell(exercise.name(), answer.source())
                : checker.ofSource(exercise.name(), answer.source());
    }

    private static boolean secondLook(Status status, String key) {
        return WORTH_A_SECOND_LOOK.contains(status)
                || (status == Status.PASS
                        && Integer.parseInt(key.substring(0, 6), 16) % SAMPLE == 0);
    }

    private static List<Status> outcome(Verdict verdict) {
        return verdict.parts().stream().map(PartResult::status).toList();
    }

    private Graded result(Learner learner, Exercise exercise, Answer answer, Judged judged) {
        Verdict verdict = judged.verdict();
        List<String> notes = new ArrayList<>(answer.notes());
        notes.addAll(verdict.remarks().notes());
        if (judged.flaky()) {
            notes.add(WORDS.text("judge/flaky"));
        }
        return new Graded(
                learner.id(),
                exercise.name(),
                judged.key(),
                status(verdict),
                verdict.points(),
                verdict.outOf(),
                verdict.sentence(),
                verdict.mistake().orElse(""),
                verdict.parts().stream().map(it -> part(exercise, verdict, it)).toList(),
                List.copyOf(notes),
                capped(verdict.text()),
                level,
                judged.millis(),
                judged.flaky());
    }

    /** One part that our own error spoiled leaves the points of the whole exercise open. */
    private static Status status(Verdict verdict) {
        boolean fault = verdict.parts().stream().anyMatch(it -> it.status() == Status.GRADER_ERROR);
        return fault ? Status.GRADER_ERROR : verdict.status();
    }

    private static GradedPart part(Exercise exercise, Verdict verdict, PartResult result) {
        String why =
                result.finding()
                        .or(verdict::problem)
                        .map(Finding::sentences)
                        .filter(it -> !it.isEmpty())
                        .map(it -> it.get(0))
                        .orElse(result.reason());
        return new GradedPart(
                result.part().number(),
                result.title(),
                result.status(),
                verdict.problem().isPresent() ? 0 : result.points(),
                result.part().points(),
                result.status() == Status.PASS ? "" : why,
                exercise.holdsBack(result.part()));
    }

    private static String capped(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "\n…";
    }

    /** The result where our own error kept a verdict from coming about. */
    Graded without(Submission submission, Exercise exercise, Answer answer, String why) {
        Status status = Status.GRADER_ERROR;
        List<GradedPart> parts =
                exercise.parts().stream()
                        .map(it -> GradedPart.without(exercise, it, status, why))
                        .toList();
        String sentence =
                WORDS.text(
                        "judge/without a verdict",
                        "exercise",
                        exercise.name(),
                        "status",
                        status.words(),
                        "why",
                        why);
        return new Graded(
                submission.learner().id(),
                exercise.name(),
                rules.key(exercise, answer, submission),
                status,
                0,
                exercise.about().points(),
                sentence,
                "",
                parts,
                answer.notes(),
                sentence,
                level,
                0,
                false);
    }
}
