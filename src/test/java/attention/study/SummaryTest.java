package attention.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.matrix.Messages;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummaryTest {
    @Test
    void counts_and_medians_by_hand() {
        List<Summary> summaries =
                Summary.of(
                        List.of(
                                outcome("a", 1, 60, 0.95),
                                outcome("b", 1, -1, 0.5),
                                outcome("a", 2, 20, 0.9),
                                outcome("a", 3, -1, 0.1),
                                outcome("a", 4, 0, 1)));
        Summary first = summaries.get(0);
        assertEquals("a", first.reader());
        assertEquals(4, first.seeds());
        assertEquals(2, first.right());
        assertEquals(3, first.learned());
        assertEquals(20, first.median());
        assertEquals(60, first.latest());
        assertEquals(0.7375, first.mean(Moment.ACCURACY));
        assertEquals(0.1, first.least(Moment.ACCURACY));
        assertEquals(1, first.most(Moment.ACCURACY));
        Summary never = summaries.get(1);
        assertEquals(0, never.learned());
        assertTrue(Double.isNaN(never.median()) && Double.isNaN(never.latest()));
    }

    @Test
    void the_median_of_an_even_number_lies_in_the_middle() {
        List<StoredOutcome> two = List.of(outcome("a", 1, 60, 1), outcome("a", 2, 20, 1));
        assertEquals(40, Summary.of(two).get(0).median());
    }

    @Test
    void a_line_of_a_table_gives_back_what_was_stored() {
        List<String> measures = List.of("weight on partner", Moment.ACCURACY);
        Moment end = Moment.of(40, 0.97).with("weight on partner", 0.123456).with("other", 1);
        TrainingRun run = new TrainingRun("soft", 7, List.of(Moment.of(0, 0.2), end));
        StoredOutcome stored = StoredOutcome.of(run, measures);
        assertEquals(
                "reader,seed,first,weight on partner,accuracy", StoredOutcome.header(measures));
        assertEquals("soft,7,40,0.123,0.970", stored.line());
        assertEquals(stored, StoredOutcome.parse(StoredOutcome.header(measures), stored.line()));
    }

    @Test
    void every_experiment_is_found_by_its_slug_and_names_its_readers_once() {
        for (Experiment experiment : HardReaders.experiments()) {
            assertEquals(experiment.title(), HardReaders.named(experiment.slug()).toString());
            List<String> names = experiment.contenders().stream().map(Contender::name).toList();
            assertEquals(names.size(), names.stream().distinct().count());
            assertEquals(names.get(1), experiment.contender(names.get(1)).toString());
        }
        Messages.check(
                IllegalArgumentException.class,
                () -> HardReaders.named("look-up"),
                "\"look-up\"",
                "lookup-sgd");
        Messages.check(
                IllegalArgumentException.class,
                () -> HardReaders.named("lookup").contender("hard"),
                "\"lookup\"",
                "\"hard\"",
                "soft");
    }

    private static StoredOutcome outcome(String reader, long seed, int first, double accuracy) {
        return new StoredOutcome(reader, seed, first, Map.of(Moment.ACCURACY, accuracy));
    }
}
