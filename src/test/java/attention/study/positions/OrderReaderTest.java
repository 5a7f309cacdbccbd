package attention.study.positions;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.matrix.Matrix;
import attention.model.Parameter;
import attention.model.PositionalEncoding;
import attention.study.TrainingRun;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderReaderTest {
    private static final int SEED = 1;

    private final Random random = new Random(3);

    private static OrderReader reader(Order order) {
        return new PositionStudy(order).reader(PositionalEncoding.SINES, SEED);
    }

    private List<Visits> days(int count) {
        return Stream.generate(() -> Visits.draw(Order.VISITS, random)).limit(count).toList();
    }

    @ParameterizedTest
    @EnumSource
    void every_parameter_learns(Order order) {
        OrderReader reader = reader(order);
        reader.learn(0);
        int numbers = 0;
        for (Parameter parameter : reader.parameters()) {
            numbers += parameter.value().rows() * parameter.value().cols();
            double most =
                    Arrays.stream(parameter.gradient().toArray())
                            .flatMapToDouble(Arrays::stream)
                            .map(Math::abs)
                            .max()
                            .orElseThrow();
            assertTrue(most > 0, () -> order + ": " + parameter);
        }
        assertEquals(order == Order.LEARNED ? 962 + 100 * 16 : 962, numbers);
    }

    @ParameterizedTest
    @EnumSource
    void days_side_by_side_are_read_as_each_alone(Order order) {
        OrderReader reader = reader(order);
        List<Visits> days = List.of(Visits.draw(10, random), Visits.draw(4, random));
        Matrix together = reader.logits(days);
        for (int day = 0; day < 2; day++) {
            assertArrayEquals(
                    reader.logits(List.of(days.get(day))).row(0), together.row(day), 1e-12);
        }
    }

    @Test
    void without_positions_and_mask_exchanged_names_change_nothing() {
        OrderReader reader = reader(Order.NONE);
        for (int iteration = 0; iteration < 5; iteration++) {
            reader.learn(0);
        }
        for (Visits day : days(20)) {
            double[] one = reader.logits(List.of(day)).row(0);
            assertArrayEquals(one, reader.logits(List.of(day.exchanged())).row(0), 1e-12);
        }
        assertEquals(0.5, reader.rightBothWays(days(100)));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void with_any_of_the_others_they_change_something(Order order) {
        OrderReader reader = reader(order);
        Visits day = days(1).get(0);
        double one = reader.logits(List.of(day)).get(0, 0);
        double other = reader.logits(List.of(day.exchanged())).get(0, 0);
        assertTrue(Math.abs(one - other) > 1e-6, order + ": " + (one - other));
    }

    @Test
    void only_the_mask_keeps_from_looking_ahead() {
        Visits day = days(1).get(0);
        Matrix masked = reader(Order.CAUSAL).read(day).weights();
        Matrix open = reader(Order.NONE).read(day).weights();
        for (int i = 0; i < Order.VISITS; i++) {
            for (int j = 0; j < Order.VISITS; j++) {
                assertEquals(j <= i, masked.get(i, j) > 0);
                assertTrue(open.get(i, j) > 0);
            }
        }
    }

    @Test
    void other_positions_are_added_to_the_same_numbers() {
        OrderReader sines = reader(Order.SINES);
        List<Visits> days = days(3);
        Matrix before = sines.logits(days);
        assertArrayEquals(before.row(0), sines.by(new PositionalEncoding()).logits(days).row(0), 0);
        assertNotEquals(before.get(0, 0), sines.by(rows -> rows).logits(days).get(0, 0));
        assertEquals(sines.parameters(), sines.by(rows -> rows).parameters());
    }

    @Test
    void positions_are_what_the_reader_is_given() {
        OrderReader reader =
                new PositionStudy(Order.SINES)
                        .reader((length, dModel) -> new double[length][dModel], SEED);
        assertEquals(0.5, reader.rightBothWays(days(50)));
    }

    @Test
    void sizes_of_days_are_as_the_readers_learn_them() {
        assertEquals(
                List.of(10),
                IntStream.range(0, 50)
                        .mapToObj(i -> Order.SINES.visits(random))
                        .distinct()
                        .toList());
        assertEquals(
                List.of(4, 5, 6, 7, 8, 9, 10),
                IntStream.range(0, 200)
                        .mapToObj(i -> Order.SINES_OF_MANY_LENGTHS.visits(random))
                        .distinct()
                        .sorted()
                        .toList());
    }

    @Test
    void a_causal_mask_alone_learns_it_in_fifty_iterations() {
        PositionStudy study =
                new PositionStudy(Order.CAUSAL, PositionStudy.PLAN.withIterations(50, 50));
        OrderReader reader = study.reader(PositionalEncoding.SINES, SEED);
        TrainingRun run = study.train(reader, SEED);
        assertTrue(run.learned(), run::toString);
        assertTrue(reader.rightAt(16) > 0.95, () -> "" + reader.rightAt(16));
    }

    @Test
    void the_stored_experiment_compares_all_of_them() {
        assertEquals(
                List.of("who-came-first"),
                PositionStudy.experiments().stream().map(it -> it.slug()).toList());
        assertEquals(Order.values().length, PositionStudy.experiment().contenders().size());
    }
}
