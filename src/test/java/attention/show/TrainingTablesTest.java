package attention.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.matrix.Messages;
import attention.study.EstimatorQuality;
import attention.study.Moment;
import attention.study.TrainingRun;
import java.util.List;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class TrainingTablesTest {
    private static final List<TrainingRun> RUNS = List.of(run("soft", 0.2), run("hard", 0.96));

    @Test
    void runs_of_a_lesson_become_a_line_for_each_estimator() {
        assertEquals(
                """
                estimator  seeds  right key  loss read hard  max weight
                soft           1          0             0.5        0.25
                hard           1          1             0.5        0.25""",
                Show.of(TrainingTables.rightKeys(RUNS)).text());
        assertEquals(
                """
                estimator  seeds  reach .95  median  latest  max weight
                soft           1          0       –       –        0.25
                hard           1          1      20      20        0.25""",
                Show.of(TrainingTables.iterations(RUNS)).text());
    }

    @Test
    void runs_of_any_task_become_a_line_for_each_reader_with_all_that_was_measured() {
        TrainingRun soft = new TrainingRun("soft", 1, List.of(Moment.of(0, 0.5).with("found", 1)));
        TrainingRun again = new TrainingRun("soft", 2, List.of(Moment.of(7, 1).with("found", 0)));
        assertEquals(
                """
                reader  seeds  reach .95  median  latest  accuracy  found  least  most
                soft        2          1       7       7      0.75    0.5    0.5     1""",
                Show.of(TrainingTables.readers(List.of(soft, again))).text());
    }

    @Test
    void estimators_become_percents_of_the_norm() {
        List<EstimatorQuality> some =
                List.of(new EstimatorQuality("REINFORCE", 100, 1, 0.12345, 0.01, 2.4713, 0.9996));
        assertEquals(
                """
                estimator  bias %  ± %  sd ÷ length  cosine
                REINFORCE    12.3    1         2.47       1""",
                Show.of(TrainingTables.estimators(some)).text());
        String chart = TrainingTables.biasChart(some, some).text();
        assertTrue(chart.contains("12.3"), chart);
    }

    @Test
    void stored_tables_say_how_they_were_trained() {
        Table lookup = TrainingTables.stored("lookup");
        assertEquals(
                "lookup, Adam 0.03, 1500 iterations, start 0.1 · N(0, 1), batch 16", lookup.name());
        assertEquals(20, lookup.intColumn("seeds").get(0));
        assertEquals(12, lookup.rowCount());
        assertEquals(14, TrainingTables.stored("two-shelves").rowCount());
        assertEquals(14, TrainingTables.storedEstimators("quartic").rowCount());
    }

    /** What the lessons say about them. */
    @Test
    void stored_tables_show_what_decides() {
        Table shelves = TrainingTables.stored("two-shelves");
        assertEquals(0, right(shelves, "soft"));
        assertEquals(0, right(shelves, "Gumbel-softmax τ = 5"));
        assertEquals(20, right(shelves, "Gumbel-softmax τ = 1"));
        assertEquals(20, right(shelves, "REINFORCE without baseline"));
        Table lookup = TrainingTables.stored("lookup");
        assertEquals(20, learned(lookup, "REINFORCE with running mean"));
        assertTrue(learned(lookup, "REINFORCE without baseline") < 14);
        // Annealing is at the top of both.
        assertEquals(20, right(shelves, "Gumbel-softmax 5 → 0.1"));
        assertEquals(60, median(lookup, "Gumbel-softmax 5 → 0.1"));
        assertEquals(60, median(lookup, "soft"));
        Table sgd = TrainingTables.stored("lookup-sgd");
        assertEquals(200, median(sgd, "Gumbel-softmax τ = 5"));
        assertEquals(120, median(sgd, "Gumbel-softmax τ = 1"));
    }

    @Test
    void an_unknown_table_is_named() {
        Messages.check(
                IllegalArgumentException.class,
                () -> TrainingTables.qualities("cubic"),
                "estimators-cubic",
                "make-tables");
    }

    private static double median(Table table, String estimator) {
        return of(table, estimator).doubleColumn("median").get(0);
    }

    private static int right(Table table, String estimator) {
        return of(table, estimator).intColumn("right key").get(0);
    }

    private static int learned(Table table, String estimator) {
        return of(table, estimator).intColumn("reach .95").get(0);
    }

    private static Table of(Table table, String estimator) {
        return table.where(table.stringColumn("estimator").isEqualTo(estimator));
    }

    private static TrainingRun run(String name, double accuracy) {
        return new TrainingRun(
                name, 1, List.of(moment(0, 1, 0, 0.5), moment(20, 0.5, accuracy, 0.25)));
    }

    private static Moment moment(int iteration, double loss, double accuracy, double sharpness) {
        return Moment.of(iteration)
                .with(Moment.LOSS, loss)
                .with(Moment.ACCURACY, accuracy)
                .with(Moment.SHARPNESS, sharpness);
    }
}
