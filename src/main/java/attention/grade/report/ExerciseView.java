package attention.grade.report;

import attention.check.Exercise;
import attention.check.Status;
import attention.grade.Graded;
import attention.grade.GradedPart;
import attention.words.Words;
import java.util.ArrayList;
import java.util.List;

/** One exercise on a learner's page. */
record ExerciseView(
        String name,
        String title,
        boolean handedIn,
        boolean passed,
        String look,
        String symbol,
        String words,
        String points,
        String outOf,
        String mistake,
        String sentence,
        List<String> notes,
        boolean flaky,
        List<PartView> parts,
        String detail) {
    private static final Words WORDS = Words.of("grade");

    /** One part of it. */
    record PartView(
            String number,
            String title,
            String symbol,
            String words,
            String points,
            String outOf,
            String reason) {

        static PartView of(GradedPart part, String reason) {
            return new PartView(
                    OnPage.points(part.number()),
                    title(part),
                    part.status().symbol(),
                    part.status().words(),
                    OnPage.points(part.points()),
                    OnPage.points(part.outOf()),
                    part.status() == Status.PASS ? "" : OnPage.minus(OnPage.line(reason)));
        }

        private static String title(GradedPart part) {
            String title = OnPage.line(part.title());
            return part.heldBack() ? WORDS.text("exercise/held back", "title", title) : title;
        }
    }

    static ExerciseView of(Exercise exercise, Graded graded) {
        return new ExerciseView(
                exercise.name(),
                exercise.title(),
                graded.handedIn(),
                graded.passed(),
                OnPage.look(graded.status()),
                graded.status().symbol(),
                graded.handedIn() ? graded.status().words() : WORDS.text("exercise/not handed in"),
                graded.known() ? OnPage.points(graded.points()) : "?",
                OnPage.points(graded.outOf()),
                OnPage.mistake(graded.mistake()),
                OnPage.minus(OnPage.line(graded.sentence())),
                graded.notes().stream().map(OnPage::line).toList(),
                graded.flaky(),
                parts(graded.parts()),
                OnPage.minus(OnPage.text(graded.detail())).stripIndent().stripTrailing());
    }

    /** A reason that holds for several parts in a row, such as a compiler's, is told once. */
    private static List<PartView> parts(List<GradedPart> parts) {
        List<PartView> views = new ArrayList<>();
        String told = "";
        for (GradedPart part : parts) {
            boolean again = part.status() == Status.COMPILE && part.reason().equals(told);
            views.add(PartView.of(part, again ? "" : part.reason()));
            told = part.reason();
        }
        return views;
    }

    /** The detail as a block of Markdown. */
    String indented() {
        return Markdown.block(detail);
    }
}
