package attention.study;

import attention.mask.Mask;
import attention.matrix.Matrix;
import attention.model.Parameter;
import attention.normalize.HardAttention;
import attention.normalize.Softmax;
import attention.score.Bilinear;
import attention.train.Adam;
import attention.train.Loss;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Variance decides: 16 of 32 symbols lie on a shelf, each with one of 8 classes; a query names one
 * of them, and its class is asked for. Learned are the bilinear matrix of the score, which has to
 * find out that a query matches the same symbol, and a readout from the class that was read.
 *
 * @param plan how it is trained
 * @param batch how many examples each iteration takes
 * @param lossFunction what a wrong class costs
 * @param learnsReadout false: the readout is right from the start, and only the match is learned
 */
public record Lookup(Plan plan, int batch, Loss lossFunction, boolean learnsReadout)
        implements Task {
    /** Adam 0.03, 1,500 iterations, start 0.1 · N(0, 1). */
    public static final Plan PLAN = new Plan(() -> new Adam(0.03), 1500, 20, 0.1, moment -> {});

    static final int SYMBOLS = 32;
    static final int KEYS = 16;
    static final int CLASSES = 8;
    private static final double KNOWN = 5;
    private static final int HELD_OUT = 1000;
    private static final int NOISE = 0;
    private static final int START = 1;
    private static final int EXAMPLES = 2;
    private static final int TEST = 3;

    /** The usual plan, 16 examples, cross-entropy. */
    public Lookup() {
        this(PLAN);
    }

    /** Another plan, 16 examples, cross-entropy. */
    public Lookup(Plan plan) {
        this(plan, 16, Loss.crossEntropy(), true);
    }

    /** The same with another loss. */
    public Lookup withLoss(Loss other) {
        return new Lookup(plan, batch, other, learnsReadout);
    }

    /** The same with a readout that need not be learned. */
    public Lookup withKnownReadout() {
        return new Lookup(plan, batch, lossFunction, false);
    }

    @Override
    public String name() {
        return "lookup";
    }

    @Override
    public TrainingRun train(Estimator estimator, long seed) {
        Estimation estimation = estimator.start(Training.random(seed, NOISE));
        return Training.run(estimator.name(), seed, plan, new Learner(estimation, seed));
    }

    @Override
    public String toString() {
        String readout = learnsReadout ? "" : ", known readout";
        return name() + ", " + plan + ", batch " + batch + readout;
    }

    private final class Learner implements Training.Reader {
        private final Estimation estimation;
        private final Parameter match;
        private final Parameter readout;
        private final RandomGenerator random;
        private final Shelves heldOut;

        Learner(Estimation estimation, long seed) {
            this.estimation = estimation;
            RandomGenerator start = Training.random(seed, START);
            match = normal("match", SYMBOLS, start);
            readout =
                    learnsReadout
                            ? normal("readout", CLASSES, start)
                            : new Parameter("readout", Matrix.identity(CLASSES).scaled(KNOWN));
            random = Training.random(seed, EXAMPLES);
            heldOut = Shelves.draw(HELD_OUT, Training.random(seed, TEST));
        }

        private Parameter normal(String name, int size, RandomGenerator start) {
            return new Parameter(name, Matrix.normal(size, size, start).scaled(plan.start()));
        }

        @Override
        public List<Parameter> parameters() {
            return learnsReadout ? List.of(match, readout) : List.of(match);
        }

        @Override
        public void learn(double done) {
            Shelves examples = Shelves.draw(batch, random);
            estimation.learn(
                    scores(match.value(), examples),
                    weights -> losses(weights, readout(), examples),
                    done);
        }

        @Override
        public Moment look(int iteration) {
            Matrix scores = scores(match.value().detached(), heldOut);
            Matrix choices = new HardAttention().weights(scores);
            Matrix weights = new Softmax().weights(scores);
            Matrix logits = heldOut.read(choices).times(readout.value().detached());
            double loss = lossFunction.of(logits, heldOut.targets()).mean().get(0, 0);
            double wrong = Loss.zeroOne().of(logits, heldOut.targets()).mean().get(0, 0);
            double sharpness = weights.hadamard(choices).sum().get(0, 0) / HELD_OUT;
            return Moment.of(iteration)
                    .with(Moment.LOSS, loss)
                    .with(Moment.ACCURACY, 1 - wrong)
                    .with(Moment.SHARPNESS, sharpness)
                    .weighing(weights.rowRange(0, 1));
        }

        private Matrix readout() {
            return learnsReadout ? readout.value() : readout.value().detached();
        }

        /** Every query against every symbol, −∞ where the symbol is not on the shelf. */
        private Matrix scores(Matrix match, Shelves examples) {
            Matrix symbols = Matrix.identity(SYMBOLS);
            Mask onTheShelf = examples::holds;
            Matrix scores = new Bilinear(match).scores(examples.queries(), symbols); // (n × 32)
            return onTheShelf.applyTo(scores);
        }

        private Matrix losses(Matrix weights, Matrix readout, Shelves examples) {
            Matrix logits = examples.read(weights).times(readout); // (n × 8)
            return lossFunction.of(logits, examples.targets());
        }
    }
}
