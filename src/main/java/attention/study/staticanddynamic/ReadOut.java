package attention.study.staticanddynamic;

import attention.matrix.Matrix;
import attention.model.Model;
import attention.model.Parameter;
import attention.study.Examples;
import attention.study.Moment;
import attention.study.Plan;
import attention.study.Training;
import attention.study.TrainingRun;
import attention.train.Adam;
import attention.train.Loss;
import attention.variant.Attention;
import attention.variant.StaticAttention;
import attention.variant.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A text of four different symbols out of eight, and an answer of four steps: step t says the
 * symbol at place t. Keys know place and symbol. Whoever gives every step the same row is right at
 * one of four steps, unless the values tell places apart and each step has a readout of its own.
 *
 * @param plan how it is trained
 * @param look how the steps look
 * @param placesInValues whether a value is a symbol at a place, and not the symbol alone
 * @param readoutPerStep whether each step turns what was read into an answer with its own table
 */
public record ReadOut(Plan plan, Look look, boolean placesInValues, boolean readoutPerStep) {
    /** How the steps of the answer look at the text. */
    public enum Look {
        /** All alike, at everything. */
        UNIFORM,
        /** All alike, with one learned query. */
        STATIC,
        /** Each with a learned query of its own. */
        DYNAMIC
    }

    /** Adam 0.02, 600 iterations, start 0.1 · N(0, 1). */
    public static final Plan PLAN = new Plan(() -> new Adam(0.02), 600, 20, 0.1, moment -> {});

    private static final int SYMBOLS = 8;
    private static final int STEPS = 4;
    private static final int WIDTH = 8;
    private static final int BATCH = 16;
    private static final int HELD_OUT = 500;
    private static final int START = 1;
    private static final int EXAMPLES = 2;
    private static final int TEST = 3;
    private static final Matrix PLACES = Matrix.identity(STEPS);

    /** The usual plan; values are symbols, and all steps share one readout. */
    public ReadOut(Look look) {
        this(PLAN, look, false, false);
    }

    /** The same with another plan. */
    public ReadOut withPlan(Plan other) {
        return new ReadOut(other, look, placesInValues, readoutPerStep);
    }

    /** The same where a value says at which place its symbol stands. */
    public ReadOut withPlacesInValues() {
        return new ReadOut(plan, look, true, readoutPerStep);
    }

    /** The same with a readout for each step. */
    public ReadOut withReadoutPerStep() {
        return new ReadOut(plan, look, placesInValues, true);
    }

    /** What it is called in tables. */
    public String name() {
        String values = placesInValues ? " · places in values" : "";
        return look.name().toLowerCase(Locale.ROOT)
                + values
                + (readoutPerStep ? " · 4 readouts" : "");
    }

    /** Trained from a random start; the same seed gives the same run. */
    public TrainingRun train(long seed) {
        return Training.run(name(), seed, plan, new Learner(seed));
    }

    private static int[] text(RandomGenerator random) {
        return Arrays.copyOf(Examples.shuffled(SYMBOLS, random), STEPS);
    }

    private final class Learner implements Training.Reader {
        private final Parameter wq;
        private final Parameter wk;
        private final List<Parameter> readouts = new ArrayList<>();
        private final RandomGenerator random;
        private final int[][] heldOut = new int[HELD_OUT][];

        Learner(long seed) {
            RandomGenerator start = Training.random(seed, START);
            wq = normal("W_q", look == Look.DYNAMIC ? STEPS : 1, WIDTH, start);
            wk = normal("W_k", STEPS + SYMBOLS, WIDTH, start);
            int valueWidth = placesInValues ? STEPS * SYMBOLS : SYMBOLS;
            for (int t = 0; t < (readoutPerStep ? STEPS : 1); t++) {
                readouts.add(normal("readout " + (t + 1), valueWidth, SYMBOLS, start));
            }
            random = Training.random(seed, EXAMPLES);
            RandomGenerator test = Training.random(seed, TEST);
            Arrays.setAll(heldOut, i -> text(test));
        }

        private Parameter normal(String name, int rows, int cols, RandomGenerator start) {
            return new Parameter(name, Matrix.normal(rows, cols, start).scaled(plan.start()));
        }

        @Override
        public List<Parameter> parameters() {
            List<Parameter> learned = new ArrayList<>(readouts);
            if (look != Look.UNIFORM) {
                learned.addAll(List.of(wq, wk));
            }
            return Model.parameters(learned.toArray());
        }

        @Override
        public void learn(double done) {
            int[][] texts = new int[BATCH][];
            Arrays.setAll(texts, i -> text(random));
            Matrix logits = logits(texts, wq.value(), wk.value());
            Loss.crossEntropy(logits, said(texts)).mean().backward();
        }

        @Override
        public Moment look(int iteration) {
            Matrix query = wq.value().detached();
            Matrix keys = wk.value().detached();
            Matrix logits = logits(heldOut, query, keys).detached();
            int[] wanted = said(heldOut);
            long right =
                    IntStream.range(0, wanted.length)
                            .filter(i -> Examples.largest(logits.row(i)) == wanted[i])
                            .count();
            return Moment.of(iteration, (double) right / wanted.length)
                    .weighing(read(heldOut[0], query, keys).weights());
        }

        /** A row for each step of each text. */
        private Matrix logits(int[][] texts, Matrix query, Matrix keys) {
            Matrix[] contexts = new Matrix[texts.length];
            Arrays.setAll(contexts, i -> read(texts[i], query, keys).context());
            Matrix all = Examples.pile(contexts); // (4n × dV)
            if (!readoutPerStep) {
                return all.times(readouts.get(0).value()); // (4n × 8)
            }
            Matrix[] steps = new Matrix[STEPS];
            Arrays.setAll(
                    steps,
                    t ->
                            all.rows(everyFourth(t, texts.length))
                                    .times(readouts.get(t).value())); // (n × 8)
            int[] order = new int[STEPS * texts.length];
            Arrays.setAll(order, row -> row % STEPS * texts.length + row / STEPS);
            return Examples.pile(steps).rows(order);
        }

        private int[] everyFourth(int first, int count) {
            return IntStream.range(0, count).map(i -> STEPS * i + first).toArray();
        }

        /** What all steps read in a text: the context has a row for each. */
        private Trace read(int[] text, Matrix query, Matrix keyTable) {
            Matrix symbols = Examples.oneHot(SYMBOLS, text);
            Matrix keys = PLACES.beside(symbols).times(keyTable); // (4 × 8)
            Matrix values = placesInValues ? atTheirPlaces(text) : symbols;
            return switch (look) {
                case UNIFORM ->
                        new StaticAttention(STEPS).attend(Matrix.zeros(1, WIDTH), keys, values);
                case STATIC -> new StaticAttention(STEPS).attend(query, keys, values);
                case DYNAMIC -> new Attention().attend(query, keys, values);
            };
        }
    }

    /** Symbol s at place t is a 1 in column 8t + s. */
    private static Matrix atTheirPlaces(int... text) {
        int[] places = new int[STEPS];
        Arrays.setAll(places, t -> SYMBOLS * t + text[t]);
        return Examples.oneHot(STEPS * SYMBOLS, places);
    }

    private static int[] said(int[]... texts) {
        return Arrays.stream(texts).flatMapToInt(Arrays::stream).toArray();
    }
}
