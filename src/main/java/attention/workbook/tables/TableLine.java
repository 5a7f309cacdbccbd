package attention.workbook.tables;

import attention.study.Contender;
import attention.study.EstimatorQuality;
import attention.study.EstimatorStudy;
import attention.study.Experiment;
import attention.study.HardReaders;
import attention.study.cnnattention.WatchStudy;
import attention.study.focusandsaliency.StreetExperiments;
import attention.study.hierarchical.AllInAll;
import attention.study.localwindow.LocalExperiments;
import attention.study.lstmattention.TextExperiments;
import attention.study.multihead.HeadExperiments;
import attention.study.positions.PositionStudy;
import attention.study.selfandgeneral.SelfAndGeneral;
import attention.study.seqtoseq.TranslationExperiments;
import attention.study.staticanddynamic.StepExperiments;
import attention.study.threeadvantages.MemoryExperiment;
import attention.study.transformer.TransformerExperiments;
import attention.train.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One line of a stored table, and how to compute it.
 *
 * @param table the name of the table, such as {@code lookup}
 * @param header the first line of the table
 * @param key how the line begins: the reader and its seed
 * @param work computes the line
 */
public record TableLine(String table, String header, String key, Supplier<String> work) {
    /** All lines of all tables, in their order. */
    public static List<TableLine> all() {
        List<TableLine> lines = new ArrayList<>();
        experiments().forEach(experiment -> lines.addAll(of(experiment)));
        lines.addAll(of("estimators-squared", Loss.squared()));
        lines.addAll(of("estimators-quartic", Loss.quartic()));
        return lines;
    }

    /** The comparisons of all lessons, in their order. */
    private static List<Experiment> experiments() {
        return Stream.of(
                        HardReaders.experiments(),
                        LocalExperiments.all(),
                        SelfAndGeneral.experiments(),
                        StepExperiments.all(),
                        StreetExperiments.all(),
                        HeadExperiments.all(),
                        AllInAll.experiments(),
                        TranslationExperiments.all(),
                        TextExperiments.all(),
                        WatchStudy.experiments(),
                        PositionStudy.experiments(),
                        TransformerExperiments.all(),
                        MemoryExperiment.experiments())
                .flatMap(List::stream)
                .toList();
    }

    private static List<TableLine> of(Experiment experiment) {
        List<TableLine> lines = new ArrayList<>();
        for (Contender contender : experiment.contenders()) {
            for (int seed = 1; seed <= experiment.seeds(); seed++) {
                lines.add(of(experiment, contender, seed));
            }
        }
        return lines;
    }

    private static TableLine of(Experiment experiment, Contender contender, int seed) {
        return new TableLine(
                experiment.slug(),
                experiment.header(),
                contender.name() + "," + seed + ",",
                () -> experiment.outcome(contender.train(seed)).line());
    }

    private static List<TableLine> of(String table, Loss loss) {
        EstimatorStudy study = new EstimatorStudy(loss, EstimatorStudy.STORED_DRAWS, 1);
        String drawsAndSeed = "," + study.draws() + "," + study.seed() + ",";
        return study.estimators().stream()
                .map(
                        estimator ->
                                new TableLine(
                                        table,
                                        EstimatorQuality.HEADER,
                                        estimator.name() + drawsAndSeed,
                                        () -> study.measure(estimator).line()))
                .toList();
    }
}
