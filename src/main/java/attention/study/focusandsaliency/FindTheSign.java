package attention.study.focusandsaliency;

import attention.matrix.Matrix;
import attention.matrix.Numbers;
import attention.model.Parameter;
import attention.model.Start;
import attention.normalize.HardAttention;
import attention.study.Examples;
import attention.study.Moment;
import attention.study.Plan;
import attention.study.Training;
import attention.study.TrainingRun;
import attention.study.focusandsaliency.StreetReader.Glance;
import attention.train.Adam;
import attention.train.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;

/**
 * A kind of sign is asked for, and what it says is wanted. In a share of the cases, though, the
 * question is noise, and the sign that shines is wanted.
 *
 * @param plan how it is trained
 * @param noise the share of questions that do not count, from 0 to 1
 * @param streets how many streets there are to learn from; 0 for new ones all the time
 */
public record FindTheSign(Plan plan, double noise, int streets) {
    /** Adam 0.03, 400 iterations, start 0.1 · N(0, 1). */
    public static final Plan PLAN = new Plan(() -> new Adam(0.03), 400, 20, 0.1, moment -> {});

    /** The mean weight on the sign that is wanted, on all four, and on the one that shines. */
    static final List<String> WEIGHTS = List.of("wanted sign", "all signs", "brightest");

    private static final int BATCH = 16;
    private static final int HELD_OUT = 500;
    private static final int START = 1;
    private static final int EXAMPLES = 2;
    private static final int TEST = 3;
    private static final int SCHOOL = 4;

    /** The usual plan, questions that count, new streets all the time. */
    public FindTheSign() {
        this(PLAN);
    }

    /** Another plan, questions that count, new streets all the time. */
    public FindTheSign(Plan plan) {
        this(plan, 0, 0);
    }

    /** A way to look, with the numbers that it starts with. */
    public interface Reading extends BiFunction<Start, RandomGenerator, StreetReader> {}

    /** What came of a training: the run, and the reader as it is at the end. */
    public record Trained(TrainingRun run, StreetReader reader) {}

    /**
     * Trains a reader from a random start; the same seed gives the same run.
     *
     * @param name as tables show it
     * @param reading such as {@code StreetReader::focus}
     */
    public Trained train(String name, Reading reading, long seed) {
        StreetReader reader =
                reading.apply(Start.normal(plan.start()), Training.random(seed, START));
        return new Trained(Training.run(name, seed, plan, new Learner(reader, seed)), reader);
    }

    @Override
    public String toString() {
        String counted = noise == 0 ? "" : ", " + Numbers.text(noise) + " of the questions noise";
        return plan + ", batch " + BATCH + counted;
    }

    /** A street, the kind that is asked for, and the kind that is wanted. */
    private record Case(Street street, int asked, int wanted) {}

    private Case draw(Street street, RandomGenerator random) {
        int asked = random.nextInt(Street.KINDS.size());
        return new Case(street, asked, random.nextDouble() < noise ? street.brightest() : asked);
    }

    private List<Case> cases(int count, RandomGenerator random) {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cases.add(draw(Street.draw(random), random));
        }
        return cases;
    }

    private final class Learner implements Training.Reader {
        private final StreetReader reader;
        private final RandomGenerator random;
        private final List<Case> school;
        private final List<Case> heldOut;

        Learner(StreetReader reader, long seed) {
            this.reader = reader;
            random = Training.random(seed, EXAMPLES);
            school = cases(streets, Training.random(seed, SCHOOL));
            heldOut = cases(HELD_OUT, Training.random(seed, TEST));
        }

        @Override
        public List<Parameter> parameters() {
            return reader.parameters();
        }

        @Override
        public void learn(double done) {
            Matrix[] logits = new Matrix[BATCH];
            int[] targets = new int[BATCH];
            for (int i = 0; i < BATCH; i++) {
                Case next = next();
                logits[i] = reader.logits(next.street(), next.asked());
                targets[i] = next.street().says(next.wanted());
            }
            Loss.crossEntropy(Examples.pile(logits), targets).mean().backward();
        }

        private Case next() {
            return school.isEmpty()
                    ? draw(Street.draw(random), random)
                    : school.get(random.nextInt(school.size()));
        }

        @Override
        public Moment look(int iteration) {
            double right = 0;
            double[] weights = new double[WEIGHTS.size()];
            for (Case one : heldOut) {
                Street street = one.street();
                Glance glance = reader.look(street, one.asked());
                int answer = HardAttention.pick(reader.logits(glance, one.asked()).row(0));
                right += answer == street.says(one.wanted()) ? 1 : 0;
                weights[0] += glance.weights().get(0, street.place(one.wanted()));
                for (int kind = 0; kind < Street.KINDS.size(); kind++) {
                    weights[1] += glance.weights().get(0, street.place(kind));
                }
                weights[2] += glance.weights().get(0, street.place(street.brightest()));
            }
            Moment moment = Moment.of(iteration, right / heldOut.size());
            for (int k = 0; k < weights.length; k++) {
                moment = moment.with(WEIGHTS.get(k), weights[k] / heldOut.size());
            }
            return moment;
        }
    }
}
