package attention.study.threeadvantages;

import attention.matrix.Matrix;
import attention.model.Embedding;
import attention.model.Linear;
import attention.model.Model;
import attention.model.Parameter;
import attention.model.Start;
import attention.study.Examples;
import attention.study.Moment;
import attention.study.Plan;
import attention.study.Training;
import attention.study.TrainingRun;
import attention.train.Adam;
import attention.train.Clipping;
import attention.train.Loss;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Reads a text, and then says with which symbol it began. */
public final class FirstSymbolReader implements Training.Reader {
    private static final int WIDTH = 16;
    private static final int BATCH = 16;
    private static final int TESTS = 200;
    private static final int EVERY = 50;

    /** A training ends when that many answers are right. */
    private static final double ENOUGH = 0.99;

    private static final double RATE = 0.01;
    private static final int START = 1;
    private static final int EXAMPLES = 2;
    private static final int TEST = 3;

    private final Keeper keeper;
    private final FirstSymbol task;
    private final long seed;
    private final Embedding embedding;
    private final LastState reading;
    private final Linear readout;
    private final RandomGenerator random;
    private final List<int[]> tests;

    /** One that has learned nothing yet; the same seed gives the same one. */
    public FirstSymbolReader(Keeper keeper, FirstSymbol task, long seed) {
        this.keeper = keeper;
        this.task = task;
        this.seed = seed;
        RandomGenerator start = Training.random(seed, START);
        embedding =
                new Embedding(
                        new Parameter(
                                "words", Start.normal(1).of(FirstSymbol.WORDS, WIDTH, start)));
        reading = keeper.random(WIDTH, start);
        readout = Linear.random("readout", WIDTH, FirstSymbol.SYMBOLS, start);
        random = Training.random(seed, EXAMPLES);
        tests = task.draw(TESTS, Training.random(seed, TEST));
    }

    /**
     * Trains it with Adam 0.01, sixteen texts at a time, the gradient cut at 1, until 0.99 of the
     * answers are right.
     *
     * @param iterations no more than these
     */
    public TrainingRun train(int iterations) {
        Plan plan = new Plan(() -> new Adam(RATE), iterations, EVERY, 1, moment -> {});
        return Training.runUntil(ENOUGH, name(keeper, task), seed, plan, this);
    }

    /** How many of 200 texts of another length it tells right, from 0 to 1. */
    public double accuracyAt(int length) {
        return accuracy(testsOf(length));
    }

    /**
     * How much weight the first word of a text of this length has, on average over 200 texts.
     *
     * @throws IllegalStateException if it is no reader with attention
     */
    public double weightOfTheFirst(int length) {
        if (reading instanceof AskingReading asking) {
            double[] weights = asking.weightsOfTheFirst(embedded(testsOf(length)));
            return Arrays.stream(weights).average().orElseThrow();
        }
        throw new IllegalStateException(
                "This reader has no weights: it is \"%s\". Ask one with attention."
                        .formatted(keeper));
    }

    /** What it is called in tables. */
    static String name(Keeper keeper, FirstSymbol task) {
        return "%s at %s words".formatted(keeper, task.length());
    }

    private List<int[]> testsOf(int length) {
        return new FirstSymbol(length, task.alike()).draw(TESTS, Training.random(seed, TEST));
    }

    private double accuracy(List<int[]> texts) {
        Matrix logits = logits(texts);
        int right = 0;
        for (int k = 0; k < texts.size(); k++) {
            right += Examples.largest(logits.row(k)) == texts.get(k)[0] ? 1 : 0;
        }
        return (double) right / texts.size();
    }

    private Matrix logits(List<int[]> texts) {
        return readout.output(reading.after(embedded(texts)));
    }

    /** For each place the words of all texts. */
    private Matrix[] embedded(List<int[]> texts) {
        Matrix[] words = new Matrix[texts.get(0).length];
        for (int t = 0; t < words.length; t++) {
            int place = t;
            words[t] = embedding.output(texts.stream().mapToInt(it -> it[place]).toArray());
        }
        return words;
    }

    @Override
    public List<Parameter> parameters() {
        return Model.parameters(embedding, reading, readout);
    }

    @Override
    public void learn(double done) {
        List<int[]> texts = task.draw(BATCH, random);
        int[] answers = texts.stream().mapToInt(it -> it[0]).toArray();
        Loss.crossEntropy(logits(texts), answers).mean().backward();
        Clipping.byNorm(this, 1);
    }

    @Override
    public Moment look(int iteration) {
        return Moment.of(iteration, accuracy(tests));
    }
}
