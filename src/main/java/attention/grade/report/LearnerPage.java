package attention.grade.report;

import attention.check.Exercise;
import attention.grade.About;
import attention.grade.Gradebook;
import attention.grade.Graded;
import attention.grade.GradedPart;
import attention.grade.Manual;
import attention.grade.Row;
import attention.grade.Unusable;
import attention.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the templates {@code learner.html} and {@code learner.md} show; all texts are harmless. */
record LearnerPage(
        String style,
        String who,
        String total,
        String outOf,
        List<String> sums,
        String unknown,
        String next,
        List<Comment> comments,
        List<ExerciseView> exercises,
        List<Unusable> unusable,
        String how) {
    private static final Words WORDS = Words.of("grade");

    /** What the teacher added: points as "+2", or empty. */
    record Comment(String about, String points, String text) {}

    static LearnerPage of(Gradebook book, Row row, String style) {
        List<ExerciseView> exercises = new ArrayList<>();
        for (int k = 0; k < book.exercises().size(); k++) {
            exercises.add(ExerciseView.of(book.exercises().get(k), row.results().get(k)));
        }
        return new LearnerPage(
                style,
                OnPage.who(row.learner()),
                OnPage.points(row.total()),
                OnPage.points(row.outOf()),
                sums(row),
                row.results().stream()
                        .filter(it -> !it.known())
                        .map(Graded::exercise)
                        .collect(Collectors.joining(", ")),
                next(book, row),
                row.manual().entries().stream().map(LearnerPage::comment).toList(),
                exercises,
                row.unusable().stream().map(LearnerPage::harmless).toList(),
                how(book.about(), row));
    }

    boolean hasComments() {
        return !comments.isEmpty();
    }

    boolean hasUnusable() {
        return !unusable.isEmpty();
    }

    /** How the total comes about, where it is not just the points of the checks. */
    private static List<String> sums(Row row) {
        List<String> sums = new ArrayList<>();
        if (row.penalty() > 0 || !row.late().note().isEmpty()) {
            sums.add(
                    WORDS.text(
                            "sums/late",
                            "points",
                            row.points(),
                            "penalty",
                            OnPage.points(row.penalty()),
                            "note",
                            OnPage.line(row.late().note())));
        }
        if (row.manual().points() != 0) {
            sums.add(WORDS.text("sums/manual", "points", signed(row.manual().points())));
        }
        return sums;
    }

    private static String signed(double points) {
        return (points > 0 ? "+" : "") + OnPage.points(points);
    }

    private static Comment comment(Manual.Entry entry) {
        String about =
                entry.exercise().isEmpty()
                        ? WORDS.text("comment/all in all")
                        : OnPage.line(entry.exercise());
        String points = entry.points() == 0 ? "" : signed(entry.points());
        return new Comment(about, points, OnPage.line(entry.comment()));
    }

    private static Unusable harmless(Unusable it) {
        return new Unusable(
                OnPage.line(it.file()), OnPage.line(it.reason()), OnPage.line(it.guess()));
    }

    /** The first required exercise that is not right yet, in the order of the lessons. */
    private static String next(Gradebook book, Row row) {
        for (boolean required : new boolean[] {true, false}) {
            for (int k = 0; k < book.exercises().size(); k++) {
                Exercise exercise = book.exercises().get(k);
                Graded graded = row.results().get(k);
                boolean open = graded.known() && !graded.passed();
                if (open && exercise.about().required() == required) {
                    return next(exercise, graded);
                }
            }
        }
        return WORDS.text(row.complete() ? "next/nothing" : "next/wait");
    }

    private static String next(Exercise exercise, Graded graded) {
        return WORDS.text(
                graded.handedIn() ? "next/begun" : "next/open",
                "exercise",
                exercise.name(),
                "minutes",
                exercise.about().minutes());
    }

    private static String how(About about, Row row) {
        String levels =
                row.results().stream()
                        .filter(Graded::handedIn)
                        .map(Graded::level)
                        .distinct()
                        .collect(Collectors.joining(", "));
        boolean heldBack =
                row.results().stream()
                        .flatMap(it -> it.parts().stream())
                        .anyMatch(GradedPart::heldBack);
        String graded =
                WORDS.text(
                        "how/graded",
                        "suite",
                        about.suite(),
                        "version",
                        about.version(),
                        "limits",
                        about.limits(),
                        "level",
                        levels.isEmpty() ? about.level() : levels);
        return heldBack ? graded + " " + WORDS.text("how/held back") : graded;
    }
}
