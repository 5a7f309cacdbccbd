package attention.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.matrix.Matrix;
import attention.matrix.Messages;
import attention.model.Parameter;
import attention.train.Loss;
import attention.train.Sgd;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TasksTest {
    @Test
    void on_two_shelves_soft_finds_a_mixture_and_gumbel_softmax_the_right_book() {
        TrainingRun soft = new TwoShelves().train(Estimator.soft(), 1);
        Matrix mixture = soft.last().weights().times(TwoShelves.values());
        assertEquals(0, mixture.get(0, 0), 1e-6);
        assertFalse(soft.learned());
        assertEquals(0.5, soft.last().get(Moment.LOSS), 1e-12);

        TrainingRun gumbel = new TwoShelves().train(Estimator.gumbelSoftmax(0.5), 1);
        assertEquals(1, gumbel.last().success());
        assertEquals(0.08, gumbel.last().get(Moment.LOSS), 1e-12);
        assertTrue(gumbel.last().weights().get(0, TwoShelves.RIGHT_KEY) > 0.9);
    }

    @Test
    void the_lookup_is_learned_read_soft_and_read_hard() {
        Plan plan = Lookup.PLAN.withIterations(200, 20);
        for (Estimator estimator : List.of(Estimator.soft(), Estimator.straightThrough(1))) {
            TrainingRun run = new Lookup(plan).train(estimator, 1);
            assertTrue(run.moments().get(0).success() < 0.3, run::toString);
            assertTrue(run.learned(), run::toString);
            assertTrue(run.last().success() > 0.98, run::toString);
        }
    }

    @Test
    void a_known_readout_leaves_the_match_to_be_learned() {
        Plan plan = Lookup.PLAN.withIterations(140, 20);
        Lookup known = new Lookup(plan).withLoss(Loss.zeroOne()).withKnownReadout();
        TrainingRun run = known.train(Estimator.reinforce(), 1);
        assertTrue(run.moments().get(0).success() < 0.4, run::toString);
        assertTrue(run.learned(), run::toString);
        assertTrue(known.toString().endsWith("known readout"), known::toString);
    }

    @Test
    void one_seed_gives_one_run_and_another_seed_another() {
        Task task = new Lookup(Lookup.PLAN.withIterations(20, 20));
        TrainingRun first = task.train(Estimator.reinforceWithRunningMean(), 1);
        TrainingRun again = task.train(Estimator.reinforceWithRunningMean(), 1);
        TrainingRun other = task.train(Estimator.reinforceWithRunningMean(), 2);
        assertArrayEquals(first.last().weights().toArray(), again.last().weights().toArray());
        assertNotEquals(first.last().get(Moment.LOSS), other.last().get(Moment.LOSS));
    }

    @Test
    void a_run_ends_early_at_a_success_that_is_enough_and_else_with_its_plan() {
        Plan plan = new Plan(() -> new Sgd(1), 10, 3, 1, moment -> {});
        assertEquals(List.of(0, 3, 6), looks(Training.runUntil(0.6, "r", 1, plan, new Better())));
        assertEquals(
                List.of(0, 3, 6, 9, 10), looks(Training.runUntil(1.1, "r", 1, plan, new Better())));
        assertEquals(List.of(0, 3, 6, 9, 10), looks(Training.run("r", 1, plan, new Better())));
    }

    private static List<Integer> looks(TrainingRun run) {
        return run.moments().stream().map(Moment::iteration).toList();
    }

    /** A tenth better with each iteration. */
    private static final class Better implements Training.Reader {
        private int learned;

        @Override
        public List<Parameter> parameters() {
            return List.of();
        }

        @Override
        public void learn(double done) {
            learned++;
        }

        @Override
        public Moment look(int iteration) {
            return Moment.of(iteration, learned / 10.0);
        }
    }

    @Test
    void a_run_tells_all_moments_and_the_watcher_sees_them_while_it_runs() {
        List<Moment> seen = new ArrayList<>();
        Plan plan = TwoShelves.PLAN.withIterations(25, 10).watchedBy(seen::add);
        TrainingRun run = new TwoShelves(plan).train(Estimator.soft(), 1);
        assertArrayEquals(new double[] {0, 10, 20, 25}, run.iterations());
        assertEquals(seen, run.moments());
        assertEquals(4, run.weightsOf(0).length);
        assertEquals(run.last().weights().get(0, 3), run.weightsOf(3)[3]);
    }

    @Test
    void the_first_iteration_counts_at_which_the_accuracy_was_reached() {
        TrainingRun run =
                new TrainingRun(
                        "by hand",
                        1,
                        List.of(Moment.of(0, 0.2), Moment.of(20, 0.95), Moment.of(40, 0.9)));
        assertEquals(20, run.firstIterationAt(0.95).orElseThrow());
        assertTrue(run.firstIterationAt(0.96).isEmpty());
        assertTrue(run.learned());
    }

    @Test
    void a_moment_tells_its_measures_in_their_order_and_what_decides() {
        Moment right = Moment.of(3, 0.5).with("weight on partner", 0.25);
        assertEquals("iteration 3: accuracy 0.500, weight on partner 0.250", right.toString());
        assertEquals(0.5, right.success());
        assertEquals(0.75, right.with(Moment.EXPLAINED, 0.75).success());
        Messages.check(
                IllegalArgumentException.class,
                () -> right.get("weight"),
                "\"weight\"",
                "accuracy, weight on partner");
        Messages.check(IllegalStateException.class, right::weights, "no weights");
    }

    @Test
    void a_plan_says_with_what_it_trains() {
        assertEquals("Adam 0.03, 1500 iterations, start 0.1 · N(0, 1)", Lookup.PLAN.toString());
        assertEquals(
                "SGD 3, 40 iterations, start 3 · N(0, 1)",
                Lookup.PLAN
                        .withOptimizer(() -> new Sgd(3))
                        .withIterations(40, 20)
                        .startingAt(3)
                        .toString());
    }

    @Test
    void neighbouring_seeds_start_far_apart() {
        double first = Training.random(1, 1).nextDouble();
        double second = Training.random(2, 1).nextDouble();
        assertTrue(Math.abs(first - second) > 0.01);
    }
}
