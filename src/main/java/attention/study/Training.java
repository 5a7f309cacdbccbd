package attention.study;

import attention.model.Model;
import attention.train.Optimizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/** What all trainings share: look, learn, update, look again. */
final class Training {
    /** What a task does in a training. */
    interface Reader extends Model {
        /** One batch: leaves gradients in the parameters. */
        void learn(Estimation estimation, double done);

        /** What the reader is like now. */
        Moment look(int iteration);
    }

    private Training() {}

    static TrainingRun run(Estimator estimator, long seed, Plan plan, Reader reader) {
        Estimation estimation = estimator.start(random(seed, 0));
        Optimizer optimizer = plan.optimizer().get();
        List<Moment> moments = new ArrayList<>();
        for (int iteration = 0; iteration <= plan.iterations(); iteration++) {
            if (iteration % plan.every() == 0 || iteration == plan.iterations()) {
                Moment moment = reader.look(iteration);
                plan.watcher().accept(moment);
                moments.add(moment);
            }
            if (iteration < plan.iterations()) {
                reader.learn(estimation, (double) iteration / plan.iterations());
                reader.parameters().forEach(optimizer::update);
            }
        }
        return new TrainingRun(estimator.name(), seed, List.copyOf(moments));
    }

    /**
     * A generator of its own for each purpose of a training. Neighbouring seeds of Random begin
     * almost alike, so the seed is spread over all bits first.
     */
    static RandomGenerator random(long seed, int purpose) {
        return new Random((seed * 16 + purpose) * 0x9E3779B97F4A7C15L);
    }
}
