package attention.study.hierarchical;

import attention.exercise.AttentionPoolingContract;
import attention.exercise.Layer;
import attention.matrix.Matrix;
import attention.model.AttentionPooling;
import attention.model.Hierarchical;
import attention.model.Model;
import attention.model.Parameter;
import attention.model.Start;
import attention.study.Moment;
import attention.study.Training;
import attention.train.Loss;
import attention.variant.Trace;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Reads a review, and says which verdict it has: one logit for each of the ten opinions. */
public final class ReviewReader implements Training.Reader {
    private static final int HIDDEN = 8;
    private static final int BEHIND = 32;
    private static final int BATCH = 16;
    private static final int HELD_OUT = 500;
    private static final int START = 1;
    private static final int EXAMPLES = 2;
    private static final int TEST = 3;

    private static final Layer MEAN = rows -> rows.transpose().rowMeans().transpose();

    private final Levels levels;
    private final Layer words;
    private final Layer sentences;
    private final Readout readout;
    private final RandomGenerator random;
    private final Review[] heldOut;

    ReviewReader(Levels levels, double start, long seed) {
        this.levels = levels;
        Start normal = Start.normal(start);
        RandomGenerator numbers = Training.random(seed, START);
        words = levels.hasAttentionToWords() ? pooling("words", normal, numbers) : MEAN;
        sentences =
                levels == Levels.SHARED
                        ? words
                        : levels.hasAttentionToSentences()
                                ? pooling("sentences", normal, numbers)
                                : MEAN;
        readout =
                levels == Levels.ONE
                        ? Readout.withHidden(BEHIND, normal, numbers)
                        : Readout.linear(normal, numbers);
        random = Training.random(seed, EXAMPLES);
        RandomGenerator test = Training.random(seed, TEST);
        heldOut = new Review[HELD_OUT];
        Arrays.setAll(heldOut, i -> Review.draw(test));
    }

    private ReviewReader(ReviewReader it, AttentionPoolingContract part) {
        levels = it.levels;
        words = by(part, it.words);
        sentences = it.sentences == it.words ? words : by(part, it.sentences);
        readout = it.readout;
        random = it.random;
        heldOut = it.heldOut;
    }

    /** The same reader, in which another part pools; it goes on where this one stands. */
    public ReviewReader by(AttentionPoolingContract part) {
        return new ReviewReader(this, part);
    }

    private static Layer by(AttentionPoolingContract part, Layer layer) {
        return layer instanceof AttentionPooling pooling ? pooling.by(part) : layer;
    }

    private static AttentionPooling pooling(String name, Start start, RandomGenerator random) {
        return AttentionPooling.random(name, Word.FEATURES, HIDDEN, start, random);
    }

    /** How it reads a review, with the weights of both levels where it has two. */
    public Trace read(Review review) {
        Matrix[] rows = review.sentences();
        return levels == Levels.ONE
                ? Trace.of(words.output(below(rows)))
                : new Hierarchical(words, sentences).read(rows);
    }

    /** A logit for each opinion, (1 × 10). */
    public Matrix answer(Trace read) {
        return readout.output(read.context());
    }

    @Override
    public List<Parameter> parameters() {
        return Model.parameters(words, sentences, readout);
    }

    @Override
    public void learn(double done) {
        Matrix[] answers = new Matrix[BATCH];
        int[] verdicts = new int[BATCH];
        for (int i = 0; i < BATCH; i++) {
            Review review = Review.draw(random);
            answers[i] = answer(read(review));
            verdicts[i] = review.verdict();
        }
        Loss.crossEntropy(below(answers), verdicts).mean().backward();
    }

    @Override
    public Moment look(int iteration) {
        Looks looks = new Looks();
        double right = 0;
        for (Review review : heldOut) {
            Trace read = read(review);
            right += largest(answer(read).row(0)) == review.verdict() ? 1 : 0;
            if (words instanceof AttentionPooling && sentences instanceof AttentionPooling) {
                looks.add(review, read);
            }
        }
        return looks.with(Moment.of(iteration, right / HELD_OUT));
    }

    private static Matrix below(Matrix... rows) {
        return rows[0].below(Arrays.copyOfRange(rows, 1, rows.length));
    }

    /** The index of the largest number. */
    static int largest(double... numbers) {
        int best = 0;
        for (int j = 1; j < numbers.length; j++) {
            best = numbers[j] > numbers[best] ? j : best;
        }
        return best;
    }
}
