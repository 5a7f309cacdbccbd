package attention.study.staticanddynamic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.matrix.Matrix;
import attention.score.Additive;
import attention.study.Moment;
import attention.study.TrainingRun;
import attention.study.staticanddynamic.DictionaryLookup.Form;
import attention.study.staticanddynamic.ReadOut.Look;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StepExperimentsTest {
    private static final int SHORT = 100;

    /** Equal rows give equal answers, and the four symbols differ. */
    @Test
    void a_static_reader_is_right_at_one_of_four_steps_at_most() {
        TrainingRun run = new ReadOut(Look.STATIC).train(4);
        run.moments().forEach(moment -> assertTrue(moment.success() <= 0.25, moment.toString()));
        assertEquals(0.25, run.last().success());
        Matrix weights = run.last().weights();
        assertArrayEquals(weights.row(0), weights.row(3));
    }

    @Test
    void a_dynamic_reader_looks_at_place_t_in_step_t() {
        TrainingRun run = new ReadOut(Look.DYNAMIC).train(4);
        assertTrue(run.last().success() >= TrainingRun.LEARNED, run.toString());
        for (int t = 0; t < 4; t++) {
            assertTrue(run.last().weights().get(t, t) > 0.9, run.last().weights().toString());
        }
    }

    @Test
    void where_values_tell_their_place_and_readouts_their_step_nobody_needs_to_look() {
        ReadOut reader =
                new ReadOut(Look.UNIFORM)
                        .withPlacesInValues()
                        .withReadoutPerStep()
                        .withPlan(ReadOut.PLAN.withIterations(SHORT, SHORT));
        TrainingRun run = reader.train(4);
        assertTrue(run.learned(), run.toString());
        assertEquals(0.25, run.last().weights().get(2, 1), 1e-12);
    }

    @Test
    void without_a_bend_the_query_moves_no_weight() {
        Moment end = new DictionaryLookup(Form.NO_BEND).train(3).last();
        assertEquals(1, end.get(DictionaryLookup.FAVOURITES));
        assertEquals(0, end.get(DictionaryLookup.DIFFERENCE), 1e-12);
    }

    @Test
    void a_bend_after_the_sum_moves_weights_and_never_the_favourite() {
        TrainingRun run = new DictionaryLookup(Form.BEND_AFTER_THE_SUM).train(3);
        run.moments().forEach(it -> assertEquals(1, it.get(DictionaryLookup.FAVOURITES)));
        assertTrue(run.last().get(DictionaryLookup.DIFFERENCE) > 0.01, run.toString());
    }

    @ParameterizedTest
    @EnumSource(names = {"BEND_BEFORE_THE_SUM", "TANH_BEFORE_THE_SUM", "DOT"})
    void other_scores_find_every_title(Form form) {
        TrainingRun run = new DictionaryLookup(form).train(3);
        assertTrue(run.last().success() >= TrainingRun.LEARNED, run.toString());
        assertEquals(8, run.last().get(DictionaryLookup.FAVOURITES));
    }

    @Test
    void tanh_before_the_sum_is_the_additive_score() {
        Random random = new Random(5);
        Matrix wq = Matrix.normal(8, 16, random);
        Matrix wk = Matrix.normal(8, 16, random);
        Matrix v = Matrix.normal(1, 16, random);
        Matrix titles = Matrix.identity(8);
        Matrix expected = new Additive(wq.transpose(), wk.transpose(), v).scores(titles, titles);
        Matrix scores = new DictionaryLookup(Form.TANH_BEFORE_THE_SUM).scores(wq, wk, v);
        for (int i = 0; i < 8; i++) {
            assertArrayEquals(expected.row(i), scores.row(i), 1e-13);
        }
    }

    @Test
    void whoever_asks_for_the_start_three_times_reads_the_same_book_three_times() {
        Moment end = new Trail(false).train(2).last();
        assertEquals(1, end.get(Trail.step(1)));
        assertEquals(0, end.get(Trail.step(2)));
        assertEquals(0, end.success());
    }

    @Test
    void what_was_read_leads_on() {
        TrainingRun run = new Trail(true).train(2);
        assertTrue(run.last().success() >= TrainingRun.LEARNED, run.toString());
        assertEquals(3, run.last().weights().rows());
    }

    @Test
    void a_loss_at_the_end_alone_teaches_nobody() {
        Moment end = new Trail(true).withLossAtTheEnd().train(2).last();
        assertEquals(1.0 / 8, end.success(), 0.05);
    }
}
