package attention.model;

import attention.exercise.AttentionFunction;
import attention.exercise.DecoderBlockContract;
import attention.exercise.EncoderBlockContract;
import attention.exercise.MultiHeadContract;
import attention.matrix.Matrix;
import attention.normalize.Normalizer;
import attention.score.ScaledDotProduct;
import java.util.Arrays;

/** The rules of a Transformer written down once more, with other operations. */
final class RewrittenParts {
    static final TransformerParts ALL =
            new TransformerParts(
                    new ScaledDotProduct(),
                    new Powers(),
                    RewrittenParts::causal,
                    RewrittenParts::headByHead,
                    RewrittenParts::sines,
                    RewrittenParts::normalized,
                    (x, w1, b1, w2, b2) -> x.times(w1).plusRow(b1).relu().times(w2).plusRow(b2),
                    RewrittenParts::encoded,
                    RewrittenParts::decoded);

    private RewrittenParts() {}

    private static final class Powers implements Normalizer {
        @Override
        public double[] weights(double[] scores) {
            throw new AssertionError("a model trains on matrices");
        }

        @Override
        public Matrix weights(Matrix maskedScores) {
            Matrix powers = maskedScores.exp();
            return powers.timesColumn(powers.rowMeans().scaled(powers.cols()).reciprocal());
        }
    }

    private static boolean[][] causal(int length) {
        boolean[][] allowed = new boolean[length][length];
        for (int i = 0; i < length; i++) {
            Arrays.fill(allowed[i], 0, i + 1, true);
        }
        return allowed;
    }

    /** Each head by tables of its own, cut out of the large ones. */
    private static Matrix headByHead(
            Matrix queries,
            Matrix keys,
            Matrix values,
            MultiHeadContract.Parameters p,
            AttentionFunction attention) {
        int d = p.wq().cols() / p.headCount();
        Matrix sum = Matrix.zeros(queries.rows(), p.wo().cols());
        for (int h = 0; h < p.headCount(); h++) {
            Matrix context =
                    attention.context(
                            queries.times(p.wq().colRange(h * d, (h + 1) * d)),
                            keys.times(p.wk().colRange(h * d, (h + 1) * d)),
                            values.times(p.wv().colRange(h * d, (h + 1) * d)));
            sum = sum.plus(context.times(p.wo().rowRange(h * d, (h + 1) * d)));
        }
        return sum;
    }

    /** The cosine as a sine a quarter of a turn ahead. */
    private static double[][] sines(int length, int dModel) {
        double[][] rows = new double[length][dModel];
        for (int p = 0; p < length; p++) {
            for (int k = 0; k < dModel; k++) {
                double angle = p * Math.exp(-Math.log(10_000) * (k - k % 2) / dModel);
                rows[p][k] = Math.sin(angle + k % 2 * Math.PI / 2);
            }
        }
        return rows;
    }

    private static Matrix normalized(Matrix x, Matrix gain, Matrix shift, double epsilon) {
        Matrix centred = x.plusColumn(x.rowMeans().scaled(-1));
        Matrix variance = centred.square().rowMeans();
        Matrix one = centred.timesColumn(variance.shifted(epsilon).sqrt().reciprocal());
        return one.timesRow(gain).plusRow(shift);
    }

    private static Matrix encoded(Matrix x, EncoderBlockContract.Parts p) {
        Matrix a = x.plus(p.attention().output(p.firstNorm().output(x)));
        return a.plus(p.feedForward().output(p.secondNorm().output(a)));
    }

    private static Matrix decoded(Matrix x, Matrix memory, DecoderBlockContract.Parts p) {
        Matrix a = x.plus(p.selfAttention().output(p.firstNorm().output(x)));
        Matrix b = a.plus(p.crossAttention().output(p.secondNorm().output(a), memory));
        return b.plus(p.feedForward().output(p.thirdNorm().output(b)));
    }
}
