package attention.bench.training;

import attention.matrix.Matrix;
import attention.model.Embedding;
import attention.model.EncoderBlock;
import attention.model.Linear;
import attention.model.Model;
import attention.model.Parameter;
import attention.train.Adam;
import attention.train.Loss;
import attention.train.Optimizer;
import java.util.List;
import java.util.Random;

/**
 * An encoder of two blocks that learns to turn ten words around: 12 words, d = 32, 2 heads, 64
 * hidden units, post-norm, 17,612 parameters. As a lesson would write it: a graph for each
 * sequence, gradients that add up over 16 of them, then Adam.
 */
final class ReverseEncoder implements Model {
    static final int BATCH = 16;
    private static final int WORDS = 12;
    private static final int LENGTH = 10;
    private static final int D_MODEL = 32;

    private final Random random;
    private final Embedding embedding;
    private final EncoderBlock first;
    private final EncoderBlock second;
    private final Linear readout;
    private final Matrix positions = Matrix.generate(LENGTH, D_MODEL, ReverseEncoder::position);
    private final Optimizer adam = new Adam(0.003);

    ReverseEncoder(long seed) {
        random = new Random(seed);
        embedding = Embedding.random("words", WORDS, D_MODEL, random);
        first = EncoderBlock.random("first", D_MODEL, 2, 64, random);
        second = EncoderBlock.random("second", D_MODEL, 2, 64, random);
        readout = Linear.random("readout", D_MODEL, WORDS, random);
    }

    /** Vaswani et al. 2017, section 3.5. */
    private static double position(int pos, int j) {
        double angle = pos / Math.pow(10_000, (j - j % 2) / (double) D_MODEL);
        return j % 2 == 0 ? StrictMath.sin(angle) : StrictMath.cos(angle);
    }

    @Override
    public List<Parameter> parameters() {
        return Model.parameters(embedding, first, second, readout);
    }

    /** 16 sequences, forward and backward, and one update. */
    double step() {
        double loss = 0;
        for (int example = 0; example < BATCH; example++) {
            int[] words = random.ints(LENGTH, 0, WORDS).toArray();
            int[] reversed = new int[LENGTH];
            for (int i = 0; i < LENGTH; i++) {
                reversed[i] = words[LENGTH - 1 - i];
            }
            Matrix mean = Loss.crossEntropy(logits(words), reversed).mean();
            mean.scaled(1.0 / BATCH).backward();
            loss += mean.get(0, 0) / BATCH;
        }
        adam.update(this);
        return loss;
    }

    private Matrix logits(int[] words) {
        Matrix inputs = embedding.output(words).scaled(Math.sqrt(D_MODEL)).plus(positions);
        return readout.output(second.output(first.output(inputs))); // (10 × 12)
    }
}
