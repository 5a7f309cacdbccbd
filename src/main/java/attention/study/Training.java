package attention.study;

import attention.model.Model;
import attention.train.Optimizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/** What all trainings share: look, learn, update, look again. */
public final class Training {
    /** What a task does in a training. */
    public interface Reader extends Model {
        /**
         * One batch: leaves gradients in the parameters.
         *
         * @param done how much of the training lies behind, from 0 to 1
         */
        void learn(double done);

        /** What the reader is like now. */
        Moment look(int iteration);
    }

    private Training() {}

    /**
     * Trains a reader to the end of the plan.
     *
     * @param name the reader's, or that of what trains it
     * @param seed of its start, its examples and its noise
     */
    public static TrainingRun run(String name, long seed, Plan plan, Reader reader) {
        return runUntil(Double.POSITIVE_INFINITY, name, seed, plan, reader);
    }

    /**
     * The same, but it ends at the first look at which the reader is that good.
     *
     * @param enough how much {@link Moment#success}
     */
    public static TrainingRun runUntil(
            double enough, String name, long seed, Plan plan, Reader reader) {
        Optimizer optimizer = plan.optimizer().get();
        List<Moment> moments = new ArrayList<>();
        for (int iteration = 0; iteration <= plan.iterations(); iteration++) {
            if (iteration % plan.every() == 0 || iteration == plan.iterations()) {
                Moment moment = reader.look(iteration);
                plan.watcher().accept(moment);
                moments.add(moment);
                if (moment.success() >= enough) {
                    break;
                }
            }
            if (iteration < plan.iterations()) {
                reader.learn((double) iteration / plan.iterations());
                reader.parameters().forEach(optimizer::update);
            }
        }
        return new TrainingRun(name, seed, List.copyOf(moments));
    }

    /**
     * A generator of its own for each purpose of a training. Neighbouring seeds of Random begin
     * almost alike, so the seed is spread over all bits first.
     *
     * @param purpose from 0 to 15, such as 1 for the start and 2 for the examples
     */
    public static RandomGenerator random(long seed, int purpose) {
        return new Random((seed * 16 + purpose) * 0x9E3779B97F4A7C15L);
    }
}
