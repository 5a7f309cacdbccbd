package attention.grade.report;

import attention.check.Exercise;
import attention.check.Status;
import attention.grade.Gradebook;
import attention.grade.Graded;
import attention.grade.Row;
import attention.grade.report.ClassPage.Bar;
import attention.grade.report.ClassPage.Chart;
import attention.grade.report.ClassPage.Figure;
import attention.show.Show;
import attention.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Pictures and tables about a class. */
final class ClassFigures {
    private static final Words WORDS = Words.of("grade");
    private static final int MOST_MISTAKES = 20;

    private final List<Exercise> exercises;
    private final List<Row> rows;

    /** The results of each exercise, in the order of the learners. */
    private final List<List<Graded>> results;

    ClassFigures(Gradebook book) {
        exercises = book.exercises();
        rows = book.rows();
        results =
                IntStream.range(0, exercises.size())
                        .mapToObj(k -> rows.stream().map(row -> row.results().get(k)).toList())
                        .toList();
    }

    long handedIn() {
        return results.stream().flatMap(List::stream).filter(Graded::handedIn).count();
    }

    List<Chart> charts() {
        List<Chart> charts = new ArrayList<>();
        if (rows.isEmpty() || exercises.isEmpty()) {
            return charts;
        }
        charts.add(marks());
        charts.add(
                exerciseChart(
                        "figure/points",
                        "figure/points in words",
                        100,
                        of -> Math.round(percent(of)),
                        percent ->
                                WORDS.text("figure/percent", "percent", OnPage.points(percent))));
        charts.add(
                exerciseChart(
                        "figure/time",
                        "figure/time in words",
                        results.stream().mapToDouble(ClassFigures::seconds).max().orElse(0),
                        ClassFigures::seconds,
                        seconds ->
                                WORDS.text("figure/seconds", "seconds", OnPage.points(seconds))));
        return charts;
    }

    private Chart marks() {
        int[] counts = new int[10];
        for (Row row : rows) {
            double share = row.outOf() == 0 ? 0 : row.total() / row.outOf();
            counts[(int) Math.max(0, Math.min(9, Math.floor(10 * share)))]++;
        }
        int most = Arrays.stream(counts).max().orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (int k = 0; k < counts.length; k++) {
            String range = 10 * k + "–" + 10 * (k + 1);
            String label = WORDS.text("figure/percent", "percent", range);
            bars.add(Bar.of(label, counts[k], most, OnPage.points(counts[k])));
        }
        return new Chart(
                WORDS.text("figure/marks"), WORDS.text("figure/marks in words"), List.copyOf(bars));
    }

    private Chart exerciseChart(
            String title,
            String about,
            double most,
            ToDoubleFunction<List<Graded>> number,
            DoubleFunction<String> words) {
        List<Bar> bars = new ArrayList<>();
        for (int k = 0; k < exercises.size(); k++) {
            double of = number.applyAsDouble(results.get(k));
            bars.add(Bar.of(exercises.get(k).name(), of, most, words.apply(of)));
        }
        return new Chart(WORDS.text(title), WORDS.text(about), List.copyOf(bars));
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
        return Table.create("", name, handedIn, passed, percent, seconds);
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
