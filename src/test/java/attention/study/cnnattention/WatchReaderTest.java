package attention.study.cnnattention;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.matrix.Matrix;
import attention.model.Parameter;
import attention.study.TrainingRun;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WatchReaderTest {
    private static final int SEED = 1;

    private final Random random = new Random(3);

    private static WatchReader reader(WatchTask task, PlaceOfAttention place) {
        return new WatchStudy(task, place).reader(WatchParts.LIBRARY, SEED);
    }

    @ParameterizedTest
    @EnumSource
    void every_parameter_of_every_task_learns(PlaceOfAttention place) {
        for (WatchTask task : WatchTask.values()) {
            WatchReader reader = reader(task, place);
            reader.learn(0);
            for (Parameter parameter : reader.parameters()) {
                double most =
                        Arrays.stream(parameter.gradient().toArray())
                                .flatMapToDouble(Arrays::stream)
                                .map(Math::abs)
                                .max()
                                .orElseThrow();
                assertTrue(most > 0, () -> task + ", " + place + ": " + parameter);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void weights_are_shares_of_one_where_there_is_attention(PlaceOfAttention place) {
        WatchLog log = WatchTask.BELLS.draw(random);
        Matrix weights = reader(WatchTask.BELLS, place).read(log).weights();
        assertEquals(log.words().size(), weights.cols());
        assertEquals(place.isAttentive() ? 1 : 0, Arrays.stream(weights.row(0)).sum(), 1e-12);
    }

    @Test
    void other_parts_read_with_the_same_numbers() {
        WatchReader reader = reader(WatchTask.BELLS, PlaceOfAttention.IN_POOLING);
        WatchLog log = WatchTask.BELLS.draw(random);
        AtomicInteger asked = new AtomicInteger();
        WatchParts counting =
                WatchParts.LIBRARY.with(
                        (inputs, kernel) -> {
                            asked.incrementAndGet();
                            return WatchParts.LIBRARY.convolution().features(inputs, kernel);
                        });

        WatchReader other = reader.by(counting);
        assertArrayEquals(reader.logits(log).row(0), other.logits(log).row(0));
        assertEquals(1, asked.get());
        assertEquals(reader.parameters(), other.parameters());
    }

    @Test
    void attention_in_place_of_pooling_learns_the_bells_in_two_hundred_iterations() {
        WatchStudy study = new WatchStudy(WatchTask.BELLS, PlaceOfAttention.IN_POOLING);
        WatchStudy shorter =
                new WatchStudy(study.task(), study.place(), study.plan().withIterations(200, 100));
        TrainingRun run = shorter.train(shorter.reader(WatchParts.LIBRARY, SEED), SEED);
        assertTrue(run.learned(), run::toString);
        assertTrue(run.last().get(WatchStudy.IN_THE_PHRASE) > 0.9, run::toString);
    }

    @Test
    void the_stored_experiments_name_what_they_compare() {
        assertEquals(
                List.of("convolution-bells", "convolution-keyword", "convolution-facts"),
                WatchStudy.experiments().stream().map(it -> it.slug()).toList());
    }
}
