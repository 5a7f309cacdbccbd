package attention.study.selfandgeneral;

import attention.mask.CausalMask;
import attention.mask.Mask;
import attention.matrix.Matrix;
import attention.model.Linear;
import attention.model.Model;
import attention.model.Parameter;
import attention.model.Start;
import attention.score.ScaledDotProduct;
import attention.study.Contender;
import attention.study.Experiment;
import attention.study.Moment;
import attention.study.Plan;
import attention.study.Training;
import attention.study.TrainingRun;
import attention.train.Adam;
import attention.train.Loss;
import attention.variant.Attention;
import attention.variant.Trace;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A start mark and five equal words, without a number that says where they stand: each has to say
 * its place. Equal words are equal rows, unless a mask makes them differ.
 */
public enum PlaceFromMask {
    /** Everybody sees everybody. */
    NO_MASK("no mask"),
    /** Nobody looks ahead. */
    CAUSAL("causal mask");

    /** Adam 0.05, 1,000 iterations, start 0.5 · N(0, 1). */
    public static final Plan PLAN = new Plan(() -> new Adam(0.05), 1000, 50, 0.5, moment -> {});

    private static final int LENGTH = 6;
    private static final int HIDDEN = 12;

    private final String title;

    PlaceFromMask(String title) {
        this.title = title;
    }

    private Mask mask() {
        return this == CAUSAL ? new CausalMask() : Mask.none();
    }

    /** Both, over 20 seeds. */
    public static Experiment experiment() {
        return new Experiment(
                "place-from-mask",
                "place from the mask, " + PLAN,
                Stream.of(values()).map(it -> new Contender(it.title, it::train)).toList());
    }

    /** Trained from this seed. */
    public TrainingRun train(long seed) {
        return Training.run(title, seed, PLAN, new Learner(seed));
    }

    @Override
    public String toString() {
        return title;
    }

    private final class Learner implements Training.Reader {
        private final Matrix text =
                Matrix.generate(LENGTH, 2, (i, j) -> (i == 0) == (j == 0) ? 1 : 0);
        private final int[] places = IntStream.range(0, LENGTH).toArray();
        private final Parameter wq;
        private final Parameter wk;
        private final Parameter wv;
        private final Linear bend;
        private final Linear readout;

        Learner(long seed) {
            RandomGenerator start = Training.random(seed, 1);
            wq = parameter("W_q", 2, 2, start);
            wk = parameter("W_k", 2, 2, start);
            wv = parameter("W_v", 2, 4, start);
            bend =
                    new Linear(
                            parameter("bend", 4, HIDDEN, start),
                            parameter("bend.bias", 1, HIDDEN, start));
            readout =
                    new Linear(
                            parameter("readout", HIDDEN, LENGTH, start),
                            parameter("readout.bias", 1, LENGTH, start));
        }

        private static Parameter parameter(
                String name, int rows, int cols, RandomGenerator random) {
            return new Parameter(name, Start.normal(PLAN.start()).of(rows, cols, random));
        }

        @Override
        public List<Parameter> parameters() {
            return Model.parameters(wq, wk, wv, bend, readout);
        }

        @Override
        public void learn(double done) {
            Loss.crossEntropy(logits(read()), places).mean().backward();
        }

        @Override
        public Moment look(int iteration) {
            Trace trace = read();
            double right = Predictions.right(logits(trace), places);
            return Moment.of(iteration, right / LENGTH).weighing(trace.weights().detached());
        }

        private Trace read() {
            return new Attention(new ScaledDotProduct(), mask())
                    .attend(text.times(wq.value()), text.times(wk.value()), text.times(wv.value()));
        }

        private Matrix logits(Trace trace) {
            return readout.output(bend.output(trace.context()).tanh());
        }
    }
}
