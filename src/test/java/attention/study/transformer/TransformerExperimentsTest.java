package attention.study.transformer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.matrix.Numbers;
import attention.show.TrainingTables;
import attention.study.Experiment;
import attention.study.Moment;
import attention.study.StoredOutcome;
import attention.train.Optimizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A whole run takes too long for a test, so each stored one is repeated as far as batch 10. */
class TransformerExperimentsTest {
    private static void assertBegins(RewritingStudy study, StoredOutcome stored) {
        Rewriter rewriter = study.rewriter(stored.seed());
        Optimizer optimizer = study.plan().optimizer().get();
        for (int batch = 1; batch <= TransformerExperiments.BEGUN; batch++) {
            rewriter.learn(0);
            rewriter.parameters().forEach(optimizer::update);
        }
        double loss = rewriter.losses()[TransformerExperiments.BEGUN - 1];
        assertEquals(
                Numbers.fixed(stored.get(TransformerExperiments.BEGINNING), 3),
                Numbers.fixed(loss, 3));
    }

    private static StoredOutcome stored(Experiment experiment, String reader, long seed) {
        return stored(experiment).stream()
                .filter(it -> it.reader().equals(reader) && it.seed() == seed)
                .findFirst()
                .orElseThrow();
    }

    private static List<StoredOutcome> stored(Experiment experiment) {
        return TrainingTables.outcomes(experiment.slug());
    }

    @ParameterizedTest
    @EnumSource
    void each_task_begins_as_it_is_stored(Rewriting task) {
        assertBegins(
                new RewritingStudy(task),
                stored(TransformerExperiments.tasks(), task.toString(), 10));
    }

    @ParameterizedTest
    @EnumSource
    void each_change_begins_as_it_is_stored(Change change) {
        assertBegins(
                new RewritingStudy(Rewriting.REVERSE).with(change),
                stored(TransformerExperiments.changes(), change.toString(), 5));
    }

    @Test
    void sorting_without_positions_begins_as_it_is_stored() {
        assertBegins(
                new RewritingStudy(Rewriting.SORT).with(Change.NO_POSITIONS),
                stored(TransformerExperiments.sortChanges(), Change.NO_POSITIONS.toString(), 1));
    }

    @ParameterizedTest
    @EnumSource
    void nine_of_ten_seeds_are_right_on_99_of_100_texts(Rewriting task) {
        List<StoredOutcome> runs =
                stored(TransformerExperiments.tasks()).stream()
                        .filter(it -> it.reader().equals(task.toString()))
                        .toList();
        assertEquals(10, runs.size());
        assertTrue(runs.stream().filter(it -> it.get(Moment.ACCURACY) >= 0.99).count() >= 9);
    }

    @Test
    void a_mask_off_by_one_is_right_where_it_is_told_and_wrong_where_it_writes() {
        for (StoredOutcome run : stored(TransformerExperiments.changes())) {
            if (run.reader().equals(Change.MASK_OFF_BY_ONE.toString())) {
                assertTrue(run.get(Rewriter.FORCED) >= 0.99, run::toString);
                assertTrue(run.get(Moment.ACCURACY) <= 0.01, run::toString);
            } else {
                assertEquals(run.get(Rewriter.FORCED), run.get(Moment.ACCURACY), run::toString);
            }
        }
    }
}
