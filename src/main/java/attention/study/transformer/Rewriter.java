package attention.study.transformer;

import attention.matrix.Matrix;
import attention.model.Parameter;
import attention.model.Transformer;
import attention.model.Transformer.Place;
import attention.study.Examples;
import attention.study.Moment;
import attention.study.Training;
import attention.train.Loss;
import attention.variant.Axis;
import attention.variant.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** A Transformer that learns to rewrite. */
public final class Rewriter implements Training.Reader {
    /** The share of texts that are wholly right when each step is told the right symbols before. */
    public static final String FORCED = "forced";

    /** The weight on the place that the answer comes from, of the head with the most. */
    public static final String ON_THE_PLACE = "known place";

    private static final int BATCH = 32;
    private static final int HELD_OUT = 200;
    private static final int EXAMPLES = 2;
    private static final int TEST = 3;

    private final Rewriting task;
    private final Change change;
    private final Transformer model;
    private final RandomGenerator random;
    private final int[][] heldOut;
    private final List<Double> losses = new ArrayList<>();

    Rewriter(Rewriting task, Change change, Transformer model, long seed) {
        this.task = task;
        this.change = change;
        this.model = model;
        random = Training.random(seed, EXAMPLES);
        heldOut = draw(HELD_OUT, Training.random(seed, TEST));
    }

    private static int[][] draw(int count, RandomGenerator random) {
        return IntStream.range(0, count)
                .mapToObj(i -> Rewriting.draw(random))
                .toArray(int[][]::new);
    }

    /** The model as it is now. */
    public Transformer model() {
        return model;
    }

    /** The loss of each batch so far, before it was learned from. */
    public double[] losses() {
        return losses.stream().mapToDouble(it -> it).toArray();
    }

    /** What it makes of a text, symbol after symbol. */
    public int[] write(int... text) {
        return model.write(new int[][] {text}, Rewriting.START, text.length)[0];
    }

    /**
     * Where the heads of a block look while it writes. Rows and columns have the symbols for
     * labels: who looks across is called by the symbol that it then writes, within a text by the
     * one that stands there.
     *
     * @param block counted from 1
     */
    public Trace heads(Place place, int block, int... text) {
        int[] written = write(text);
        int[] before = Rewriting.before(written);
        Trace heads = model.decode(model.read(text), before).heads(place, block, 0);
        int[] asking =
                switch (place) {
                    case ENCODER -> text;
                    case DECODER -> before;
                    case CROSS -> written;
                };
        return heads.labelled(Axis.QUERIES.labelled(labels(asking)))
                .with(
                        Axis.KEYS, // there are none but in the heads
                        Axis.KEYS.labelled(labels(place == Place.DECODER ? before : text)));
    }

    /** The same of the first block. */
    public Trace heads(Place place, int[] text) {
        return heads(place, 1, text);
    }

    private static List<String> labels(int... symbols) {
        return Arrays.stream(symbols)
                .mapToObj(it -> it == Rewriting.START ? "start" : Integer.toString(it))
                .toList();
    }

    @Override
    public List<Parameter> parameters() {
        return model.parameters().stream().filter(change::uses).toList();
    }

    @Override
    public void learn(double done) {
        int[][] texts = draw(BATCH, random);
        Matrix loss = losses(forced(texts), texts).mean();
        losses.add(loss.get(0, 0));
        loss.backward();
    }

    private Transformer.Pass forced(int[]... texts) {
        int[][] before =
                Arrays.stream(texts)
                        .map(it -> Rewriting.before(task.target(it)))
                        .toArray(int[][]::new);
        return model.decode(model.read(texts), before);
    }

    private Matrix losses(Transformer.Pass pass, int[]... texts) {
        int[] targets =
                Arrays.stream(texts).flatMapToInt(it -> Arrays.stream(task.target(it))).toArray();
        return Loss.crossEntropy(pass.logits(), targets);
    }

    /** {@link Moment#ACCURACY} is the share of texts that it writes wholly right on its own. */
    @Override
    public Moment look(int iteration) {
        Transformer.Pass pass = forced(heldOut);
        return Moment.of(iteration, right(model.write(heldOut, Rewriting.START, Rewriting.LENGTH)))
                .with(FORCED, right(best(pass.logits())))
                .with(Moment.LOSS, losses(pass, heldOut).mean().get(0, 0))
                .with(ON_THE_PLACE, onThePlace(pass));
    }

    private double right(int[]... answers) {
        int right = 0;
        for (int text = 0; text < heldOut.length; text++) {
            right += Arrays.equals(answers[text], task.target(heldOut[text])) ? 1 : 0;
        }
        return (double) right / heldOut.length;
    }

    /** The best symbol at each place of each text. */
    private static int[][] best(Matrix logits) {
        int[][] best = new int[HELD_OUT][Rewriting.LENGTH];
        for (int text = 0; text < best.length; text++) {
            for (int t = 0; t < best[text].length; t++) {
                best[text][t] = Examples.largest(logits.row(text * best[text].length + t));
            }
        }
        return best;
    }

    private double onThePlace(Transformer.Pass pass) {
        double[] weights = new double[model.sizes().headCount()];
        for (int text = 0; text < heldOut.length; text++) {
            List<Trace> heads =
                    List.copyOf(
                            pass.heads(Place.CROSS, model.sizes().blocks(), text).inner().values());
            for (int head = 0; head < weights.length; head++) {
                weights[head] += onThePlace(heads.get(head).weights(), heldOut[text]);
            }
        }
        return Arrays.stream(weights).max().orElseThrow() / heldOut.length;
    }

    private double onThePlace(Matrix weights, int... text) {
        double sum = 0;
        for (int t = 0; t < text.length; t++) {
            for (int place = 0; place < text.length; place++) {
                sum += task.comesFrom(t, place, text) ? weights.get(t, place) : 0;
            }
        }
        return sum / text.length;
    }
}
