package attention.grade.report;

import attention.check.Status;
import attention.grade.Gradebook;
import attention.grade.Graded;
import attention.grade.Row;
import attention.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the template {@code class.html} shows. */
record ClassPage(
        String style,
        String summary,
        String points,
        String how,
        List<Remark> attention,
        List<Chart> charts,
        List<Figure> tables,
        List<Line> learners) {

    private static final Words WORDS = Words.of("grade");
    private static final Set<Status> LIMITS =
            EnumSet.of(Status.TIMEOUT, Status.MEMORY, Status.OUTPUT_LIMIT);

    /** A learner whom the teacher should look at. */
    record Remark(String link, String who, String text) {}

    /** A table as ready-made, harmless HTML. */
    record Figure(String title, String html) {}

    /** Bars below each other, which fit on a phone as well as on paper. */
    record Chart(String title, String about, List<Bar> bars) {}

    /** A bar: how long it is, in per cent of the longest that could be, and its number in words. */
    record Bar(String label, String length, String number) {
        static Bar of(String label, double number, double most, String words) {
            double length = most > 0 ? 100 * Math.min(number, most) / most : 0;
            return new Bar(label, OnPage.points(length), words);
        }
    }

    /** One learner. */
    record Line(
            String link,
            String who,
            String points,
            String outOf,
            String passed,
            String handedIn,
            String remarks) {}

    static ClassPage of(Gradebook book, String style) {
        ClassFigures figures = new ClassFigures(book);
        return new ClassPage(
                style,
                WORDS.text(
                        "class page/summary",
                        "learners",
                        book.rows().size(),
                        "exercises",
                        book.exercises().size(),
                        "answers",
                        figures.handedIn()),
                points(book.rows()),
                how(book),
                book.rows().stream()
                        .map(ClassPage::remark)
                        .filter(it -> !it.text().isEmpty())
                        .toList(),
                figures.charts(),
                figures.tables(),
                book.rows().stream().map(ClassPage::line).toList());
    }

    boolean hasAttention() {
        return !attention.isEmpty();
    }

    /** Mean and median of those whose points are final. */
    private static String points(List<Row> rows) {
        double[] totals =
                rows.stream().filter(Row::complete).mapToDouble(Row::total).sorted().toArray();
        if (totals.length == 0) {
            return "";
        }
        int half = totals.length / 2;
        double median =
                totals.length % 2 == 1 ? totals[half] : (totals[half - 1] + totals[half]) / 2;
        return WORDS.text(
                "class page/points",
                "outOf",
                OnPage.points(rows.get(0).outOf()),
                "mean",
                OnPage.points(Arrays.stream(totals).average().orElse(0)),
                "median",
                OnPage.points(median));
    }

    private static String how(Gradebook book) {
        return WORDS.text(
                "class page/how",
                "suite",
                book.about().suite(),
                "version",
                book.about().version(),
                "seed",
                book.about().seed(),
                "limits",
                book.about().limits(),
                "level",
                book.about().level());
    }

    private static String link(Row row) {
        return "feedback/" + OnPage.address(row.learner().folder() + ".html");
    }

    private static Remark remark(Row row) {
        List<String> remarks = new ArrayList<>();
        add(remarks, "remark/grader failed", row, it -> !it.known());
        add(remarks, "remark/flaky", row, Graded::flaky);
        add(remarks, "remark/rule", row, it -> it.status() == Status.RULE);
        add(remarks, "remark/limit", row, it -> LIMITS.contains(it.status()));
        long files = row.unusable().stream().filter(it -> !it.file().isEmpty()).count();
        if (files > 0) {
            remarks.add(WORDS.counted("remark/unusable", files));
        }
        if (row.results().stream().noneMatch(Graded::handedIn)) {
            remarks.add(WORDS.text(files > 0 ? "remark/nothing usable" : "remark/nothing"));
        } else if (row.results().stream().allMatch(it -> it.status() == Status.NOT_ATTEMPTED)) {
            remarks.add(WORDS.text("remark/nothing begun"));
        }
        return new Remark(link(row), OnPage.who(row.learner()), String.join("; ", remarks));
    }

    private static void add(List<String> remarks, String key, Row row, Predicate<Graded> of) {
        String names =
                row.results().stream()
                        .filter(of)
                        .map(Graded::exercise)
                        .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            remarks.add(WORDS.text(key, "exercises", names));
        }
    }

    private static Line line(Row row) {
        List<String> remarks = new ArrayList<>();
        if (!row.late().note().isEmpty()) {
            remarks.add(OnPage.line(row.late().note()));
        }
        if (row.manual().points() != 0) {
            String points = OnPage.points(row.manual().points());
            remarks.add(WORDS.text("remark/manual", "points", points));
        }
        if (!row.complete()) {
            remarks.add(WORDS.text("remark/not final"));
        }
        return new Line(
                link(row),
                OnPage.who(row.learner()),
                OnPage.points(row.total()),
                OnPage.points(row.outOf()),
                Long.toString(row.results().stream().filter(Graded::passed).count()),
                Long.toString(row.results().stream().filter(Graded::handedIn).count()),
                String.join("; ", remarks));
    }
}
