package attention.grade.run;

import attention.check.Checker;
import attention.check.Exercise;
import attention.check.boxes.BoxPool;
import attention.check.boxes.Boxes;
import attention.grade.Answer;
import attention.grade.Graded;
import attention.grade.Submission;
import attention.grade.journal.SubmissionLine;
import attention.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Grades one submission as far as its old line does not do. */
final class SubmissionGrader {
    private final GradingRules rules;
    private final Choice choice;
    private final List<Exercise> exercises;
    private final Judge judge;
    private final BooleanSupplier goOn;

    /**
     * A grader.
     *
     * @param goOn says no when the run was stopped and no result counts any more
     */
    SubmissionGrader(GradingRules rules, Choice choice, String level, BooleanSupplier goOn) {
        this.rules = rules;
        this.choice = choice;
        this.exercises = choice.exercises().stream().map(rules.suite()::form).toList();
        this.judge = new Judge(rules, level);
        this.goOn = goOn;
    }

    /** Names of the exercises that would be judged. */
    List<String> open(Submission submission, Optional<SubmissionLine> old) {
        return exercises.stream()
                .filter(it -> wanted(submission, old, it))
                .map(Exercise::name)
                .toList();
    }

    private boolean wanted(Submission submission, Optional<SubmissionLine> old, Exercise exercise) {
        Optional<Answer> answer = answer(submission, exercise);
        String key = answer.map(it -> rules.key(exercise, it, submission)).orElse("");
        Optional<Graded> before = old.flatMap(it -> it.result(exercise.name()));
        return choice.wants(before, key);
    }

    private static Optional<Answer> answer(Submission submission, Exercise exercise) {
        return submission.answers().stream()
                .filter(it -> it.exercise().equals(exercise.name()))
                .findFirst();
    }

    /**
     * The new line of the submission; empty if the old one still holds.
     *
     * @param pool gives boxes for this submission alone
     */
    Optional<SubmissionLine> grade(
            Submission submission, Optional<SubmissionLine> old, BoxPool pool) {
        Map<String, Graded> results = new LinkedHashMap<>();
        old.ifPresent(line -> line.results().forEach(it -> results.put(it.exercise(), it)));
        List<Exercise> open = exercises.stream().filter(it -> wanted(submission, old, it)).toList();
        boolean same =
                old.isPresent()
                        && old.get().unusable().equals(submission.unusable())
                        && old.get().learner().equals(submission.learner())
                        && old.get().submitted().equals(submitted(submission));
        if (open.isEmpty() && (same || (old.isEmpty() && !exercises.isEmpty()))) {
            return Optional.empty();
        }
        judge(submission, open, pool).forEach(it -> results.put(it.exercise(), it));
        return Optional.of(
                new SubmissionLine(
                        submission.learner(),
                        submitted(submission),
                        submission.unusable(),
                        List.copyOf(results.values())));
    }

    private static String submitted(Submission submission) {
        return submission.submitted().map(Instant::toString).orElse("");
    }

    private List<Graded> judge(Submission submission, List<Exercise> open, BoxPool pool) {
        boolean handedIn = open.stream().anyMatch(it -> answer(submission, it).isPresent());
        if (!handedIn) {
            return open.stream().map(it -> Graded.missing(submission.learner(), it)).toList();
        }
        List<Graded> results = new ArrayList<>();
        try (Boxes boxes = pool.get()) {
            Checker checker = judge.checker(submission, open, boxes);
            for (Exercise exercise : open) {
                Optional<Answer> answer = answer(submission, exercise);
                if (goOn.getAsBoolean()) {
                    results.add(
                            answer.isEmpty()
                                    ? Graded.missing(submission.learner(), exercise)
                                    : judge(submission, exercise, answer.get(), checker));
                }
            }
        }
        return Collections.unmodifiableList(results);
    }

    private Graded judge(Submission submission, Exercise exercise, Answer answer, Checker checker) {
        try {
            return judge.judge(submission, exercise, answer, checker);
        } catch (RuntimeException | Error fault) {
            // Ours, never the learner's: it must not stop the others, and never scores.
            String why = Words.of("grade").text("judge/grader failed", "fault", fault);
            return judge.without(submission, exercise, answer, why);
        }
    }
}
