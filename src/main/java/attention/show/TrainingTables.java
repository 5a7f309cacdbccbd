package attention.show;

import attention.matrix.Numbers;
import attention.study.EstimatorQuality;
import attention.study.Experiment;
import attention.study.HardReaders;
import attention.study.Moment;
import attention.study.StoredOutcome;
import attention.study.Summary;
import attention.study.TrainingRun;
import attention.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ToDoubleFunction;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Tablesaw tables of trainings and of estimators: of what a lesson has just computed, and of what
 * {@code ./workbook make-tables} computed over several seeds and stored.
 */
public final class TrainingTables {
    private static final Words WORDS = Words.of("show");

    private TrainingTables() {}

    /** One line for each estimator: right keys, loss and sharpness at the end. */
    public static Table rightKeys(List<TrainingRun> runs) {
        return rightKeys("", Summary.ofRuns(runs));
    }

    /** One line for each estimator: how many seeds learned the task, after how many iterations. */
    public static Table iterations(List<TrainingRun> runs) {
        return iterations("", Summary.ofRuns(runs));
    }

    /** One line for each estimator: bias, its standard error, scatter and direction. */
    public static Table estimators(List<EstimatorQuality> qualities) {
        return estimators("", qualities);
    }

    /** One line for each reader: how many seeds learned the task, when, and how well. */
    public static Table readers(List<TrainingRun> runs) {
        List<String> measures = List.copyOf(runs.get(0).last().measures().keySet());
        return readers("", measures, Summary.ofRuns(runs));
    }

    /** What is stored of an experiment over its seeds: one line for each reader. */
    public static Table stored(Experiment experiment) {
        List<Summary> summaries = Summary.of(outcomes(experiment.slug()));
        return readers(experiment.title(), experiment.measures(), summaries);
    }

    /**
     * What is stored of an experiment of lesson 07 over 20 seeds.
     *
     * @param slug such as {@code two-shelves} or {@code lookup}
     */
    public static Table stored(String slug) {
        Experiment experiment = HardReaders.named(slug);
        List<Summary> summaries = Summary.of(outcomes(slug));
        return slug.startsWith("lookup")
                ? iterations(experiment.toString(), summaries)
                : rightKeys(experiment.toString(), summaries);
    }

    /**
     * What is stored of the estimators over 200,000 draws.
     *
     * @param loss {@code squared} or {@code quartic}
     */
    public static Table storedEstimators(String loss) {
        return estimators(word(loss + " loss"), qualities(loss));
    }

    /** The stored runs of an experiment, one for each reader and seed. */
    public static List<StoredOutcome> outcomes(String slug) {
        List<String> lines = lines(slug);
        return lines.stream().skip(1).map(line -> StoredOutcome.parse(lines.get(0), line)).toList();
    }

    /** The stored estimators: {@code squared} or {@code quartic}. */
    public static List<EstimatorQuality> qualities(String loss) {
        return lines("estimators-" + loss).stream().skip(1).map(EstimatorQuality::parse).toList();
    }

    /**
     * Bars of the bias of several estimators, for two losses.
     *
     * @param squared with the squared loss
     * @param quartic the same estimators with the quartic loss
     */
    public static Bars biasChart(List<EstimatorQuality> squared, List<EstimatorQuality> quartic) {
        List<String> names = squared.stream().map(EstimatorQuality::estimator).toList();
        return Charts.bars(word("bias chart"), names)
                .series(Theme.WEIGHT, word("squared loss"), percents(squared))
                .series(word("quartic loss"), percents(quartic))
                .axes(word("estimator"), word("bias of the length"));
    }

    private static double[] percents(List<EstimatorQuality> qualities) {
        return qualities.stream().mapToDouble(it -> rounded(100 * it.bias(), 1)).toArray();
    }

    private static Table readers(String name, List<String> measures, List<Summary> summaries) {
        String success = measures.get(0);
        Table table =
                Table.create(
                        name,
                        names(word("reader"), summaries),
                        whole(word("seeds"), summaries, Summary::seeds),
                        learned(summaries),
                        number(word("median"), 0, summaries, Summary::median),
                        number(word("latest"), 0, summaries, Summary::latest));
        for (String measure : measures) {
            table.addColumns(number(measure, 3, summaries, it -> it.mean(measure)));
        }
        return table.addColumns(
                number(word("least"), 3, summaries, it -> it.least(success)),
                number(word("most"), 3, summaries, it -> it.most(success)));
    }

    private static Table rightKeys(String name, List<Summary> summaries) {
        return Table.create(
                name,
                names(word("estimator"), summaries),
                whole(word("seeds"), summaries, Summary::seeds),
                whole(word("right key"), summaries, Summary::right),
                number(word("hard loss"), 3, summaries, it -> it.mean(Moment.LOSS)),
                number(word("max weight"), 3, summaries, it -> it.mean(Moment.SHARPNESS)));
    }

    private static Table iterations(String name, List<Summary> summaries) {
        return Table.create(
                name,
                names(word("estimator"), summaries),
                whole(word("seeds"), summaries, Summary::seeds),
                learned(summaries),
                number(word("median"), 0, summaries, Summary::median),
                number(word("latest"), 0, summaries, Summary::latest),
                number(word("max weight"), 3, summaries, it -> it.mean(Moment.SHARPNESS)));
    }

    private static Table estimators(String name, List<EstimatorQuality> qualities) {
        StringColumn names = StringColumn.create(word("estimator"));
        qualities.forEach(it -> names.append(it.estimator()));
        return Table.create(
                name,
                names,
                number(word("bias"), 1, qualities, it -> 100 * it.bias()),
                number(word("error"), 1, qualities, it -> 100 * it.standardError()),
                number(word("deviation"), 2, qualities, EstimatorQuality::deviation),
                number(word("cosine"), 3, qualities, EstimatorQuality::cosine));
    }

    /** The words of the workbook; measures keep the names that tasks give them. */
    private static String word(String key) {
        return WORDS.text("training/" + key);
    }

    private static IntColumn learned(List<Summary> summaries) {
        return whole(WORDS.text("training/learned", "share", ".95"), summaries, Summary::learned);
    }

    private static StringColumn names(String name, List<Summary> summaries) {
        StringColumn names = StringColumn.create(name);
        summaries.forEach(it -> names.append(it.reader()));
        return names;
    }

    private static IntColumn whole(
            String name, List<Summary> summaries, ToDoubleFunction<Summary> number) {
        IntColumn column = IntColumn.create(name);
        summaries.forEach(it -> column.append((int) number.applyAsDouble(it)));
        return column;
    }

    private static <T> DoubleColumn number(
            String name, int decimals, List<T> rows, ToDoubleFunction<T> number) {
        DoubleColumn column = DoubleColumn.create(name);
        for (T row : rows) {
            double value = number.applyAsDouble(row);
            if (Double.isNaN(value)) {
                column.appendMissing();
            } else {
                column.append(rounded(value, decimals));
            }
        }
        return column;
    }

    private static double rounded(double number, int decimals) {
        return Double.parseDouble(Numbers.fixed(number, decimals));
    }

    private static List<String> lines(String table) {
        String path = "/attention/tables/" + table + ".csv";
        try (InputStream in = TrainingTables.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException(
                        "There is no stored table \""
                                + table
                                + "\". ./workbook make-tables makes it.");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
