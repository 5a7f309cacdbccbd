package attention.grade.report;

import attention.check.Exercise;
import attention.check.Status;
import attention.grade.Gradebook;
import attention.grade.Graded;
import attention.grade.Row;
import attention.grade.report.ClassPage.Figure;
import attention.show.Charts;
import attention.show.Show;
import attention.show.Theme;
import attention.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Pictures and tables about a class. */
final class ClassFigures {
    private static final Words WORDS = Words.of("grade");
    private static final int BARS_IN_A_PICTURE = 15;
    private static final int MOST_MISTAKES = 20;

    private final List<Exercise> exercises;
    private final List<Row> rows;

    /** The results of each exercise, in the order of the learners. */
    private final List<List<Graded>> results;

    private final List<String> numbers;

    ClassFigures(Gradebook book) {
        exercises = book.exercises();
        rows = book.rows();
        results =
                IntStream.range(0, exercises.size())
                        .mapToObj(k -> rows.stream().map(row -> row.results().get(k)).toList())
                        .toList();
        numbers = numbers(exercises);
    }

    /** Lesson and place in it, "02.1", short enough to stand below a bar. */
    private static List<String> numbers(List<Exercise> exercises) {
        Map<String, Integer> places = new TreeMap<>();
        return exercises.stream()
                .map(it -> it.lesson().number())
                .map(lesson -> lesson + "." + places.merge(lesson, 1, Integer::sum))
                .toList();
    }

    long handedIn() {
        return results.stream().flatMap(List::stream).filter(Graded::handedIn).count();
    }

    List<Figure> pictures() {
        List<Figure> pictures = new ArrayList<>();
        if (rows.isEmpty() || exercises.isEmpty()) {
            return pictures;
        }
        pictures.add(new Figure(WORDS.text("figure/marks"), marks()));
        pictures.add(
                bars(
                        WORDS.text("figure/points"),
                        WORDS.text("axis/points"),
                        k -> Math.round(percent(results.get(k)))));
        pictures.add(
                bars(
                        WORDS.text("figure/time"),
                        WORDS.text("axis/time"),
                        k -> seconds(results.get(k))));
        return pictures;
    }

    private String marks() {
        double[] counts = new double[10];
        for (Row row : rows) {
            double share = row.outOf() == 0 ? 0 : row.total() / row.outOf();
            counts[(int) Math.max(0, Math.min(9, Math.floor(10 * share)))]++;
        }
        List<String> labels =
                IntStream.range(0, 10).mapToObj(k -> 10 * k + "–" + 10 * (k + 1)).toList();
        String learners = WORDS.text("axis/learners");
        return Charts.bars(WORDS.text("figure/marks in words"), labels)
                .series(learners, counts)
                .axes(WORDS.text("axis/points"), learners)
                .html();
    }

    private Figure bars(String title, String axis, IntToDoubleFunction number) {
        StringBuilder html = new StringBuilder();
        int pictures = (exercises.size() + BARS_IN_A_PICTURE - 1) / BARS_IN_A_PICTURE;
        for (int picture = 0; picture < pictures; picture++) {
            int from = picture * exercises.size() / pictures;
            int to = (picture + 1) * exercises.size() / pictures;
            String part =
                    WORDS.text(
                            "figure/one of several",
                            "title",
                            title,
                            "first",
                            numbers.get(from),
                            "last",
                            numbers.get(to - 1));
            html.append(
                    Charts.bars(pictures == 1 ? title : part, numbers.subList(from, to))
                            .series(
                                    Theme.NEUTRAL,
                                    title,
                                    IntStream.range(from, to).mapToDouble(number).toArray())
                            .axes(WORDS.text("axis/exercise"), axis)
                            .html());
        }
        return new Figure(title, html.toString());
    }

    private static double percent(List<Graded> of) {
        double outOf = of.stream().mapToInt(Graded::outOf).sum();
        return outOf == 0 ? 0 : of.stream().mapToInt(Graded::points).sum() * 100 / outOf;
    }

    private static double seconds(List<Graded> of) {
        long[] times =
                of.stream().filter(Graded::handedIn).mapToLong(Graded::millis).sorted().toArray();
        return times.length == 0 ? 0 : times[times.length / 2] / 1000.0;
    }

    private static int count(List<Graded> of, Predicate<Graded> what) {
        return (int) of.stream().filter(what).count();
    }

    List<Figure> tables() {
        List<Figure> tables = new ArrayList<>();
        tables.add(new Figure(WORDS.text("figure/exercises"), html(exerciseTable())));
        Table mistakes = mistakeTable();
        if (mistakes.rowCount() > 0) {
            tables.add(new Figure(WORDS.text("figure/mistakes"), html(mistakes)));
        }
        tables.add(new Figure(WORDS.text("figure/results"), html(statusTable())));
        return tables;
    }

    private static String html(Table table) {
        return Show.of(table).html();
    }

    private Table exerciseTable() {
        StringColumn name = StringColumn.create(WORDS.text("class column/exercise"));
        IntColumn handedIn = IntColumn.create(WORDS.text("class column/handed in"));
        IntColumn passed = IntColumn.create(WORDS.text("class column/passed"));
        DoubleColumn percent = DoubleColumn.create(WORDS.text("class column/percent"));
        DoubleColumn seconds = DoubleColumn.create(WORDS.text("class column/seconds"));
        for (int k = 0; k < exercises.size(); k++) {
            List<Graded> of = results.get(k);
            name.append(exercises.get(k).name());
            handedIn.append(count(of, Graded::handedIn));
            passed.append(count(of, Graded::passed));
            percent.append(Math.round(10 * percent(of)) / 10.0);
            seconds.append(Math.round(1000 * seconds(of)) / 1000.0);
        }
        StringColumn number = StringColumn.create(WORDS.text("class column/number"), numbers);
        return Table.create("", number, name, handedIn, passed, percent, seconds);
    }

    private Table mistakeTable() {
        Map<List<String>, Integer> counts = new LinkedHashMap<>();
        results.stream()
                .flatMap(List::stream)
                .filter(it -> !it.mistake().isEmpty())
                .forEach(it -> counts.merge(List.of(it.exercise(), it.mistake()), 1, Integer::sum));
        StringColumn exercise = StringColumn.create(WORDS.text("class column/exercise"));
        StringColumn mistake = StringColumn.create(WORDS.text("class column/mistake"));
        IntColumn learners = IntColumn.create(WORDS.text("class column/learners"));
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_MISTAKES)
                .forEach(
                        it -> {
                            exercise.append(it.getKey().get(0));
                            mistake.append(OnPage.mistake(it.getKey().get(1)));
                            learners.append(it.getValue());
                        });
        return Table.create("", exercise, mistake, learners);
    }

    private Table statusTable() {
        StringColumn status = StringColumn.create(WORDS.text("class column/result"));
        IntColumn answers = IntColumn.create(WORDS.text("class column/answers"));
        for (Status one : Status.values()) {
            int count =
                    results.stream()
                            .mapToInt(of -> count(of, it -> it.handedIn() && it.status() == one))
                            .sum();
            if (count > 0) {
                status.append(one + ": " + one.words());
                answers.append(count);
            }
        }
        return Table.create("", status, answers);
    }
}
