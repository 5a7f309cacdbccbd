package attention.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.matrix.Messages;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTest {
    @Test
    void counts_and_medians_by_hand() {
        List<Summary> summaries =
                Summary.of(
                        List.of(
                                new StoredOutcome("a", 1, 60, 0.5, 0.95, 0.25),
                                new StoredOutcome("b", 1, -1, 1, 0.5, 0.5),
                                new StoredOutcome("a", 2, 20, 0.25, 0.9, 0.75),
                                new StoredOutcome("a", 3, -1, 0, 0.1, 0.5),
                                new StoredOutcome("a", 4, 0, 0.25, 1, 0.5)));
        assertEquals(new Summary("a", 4, 2, 3, 20, 60, 0.25, 0.5), summaries.get(0));
        Summary never = summaries.get(1);
        assertEquals(0, never.learned());
        assertTrue(Double.isNaN(never.median()) && Double.isNaN(never.latest()));
    }

    @Test
    void the_median_of_an_even_number_lies_in_the_middle() {
        Summary two =
                Summary.of(
                                List.of(
                                        new StoredOutcome("a", 1, 60, 0, 1, 1),
                                        new StoredOutcome("a", 2, 20, 0, 1, 1)))
                        .get(0);
        assertEquals(40, two.median());
    }

    @Test
    void every_experiment_is_found_by_its_slug_and_names_its_estimators_once() {
        for (Experiment experiment : Experiment.all()) {
            assertEquals(experiment.toString(), Experiment.named(experiment.slug()).toString());
            List<String> names = experiment.estimators().stream().map(Estimator::name).toList();
            assertEquals(names.size(), names.stream().distinct().count());
        }
        Messages.check(
                IllegalArgumentException.class,
                () -> Experiment.named("look-up"),
                "\"look-up\"",
                "lookup-sgd");
    }
}
