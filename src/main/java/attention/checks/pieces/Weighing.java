package attention.checks.pieces;

import attention.normalize.HardAttention;
import attention.normalize.Normalizer;
import attention.normalize.Softmax;

/**
 * What is handed over as the normalizer: the core's, and probes that hide nothing of the scores.
 */
public enum Weighing implements Normalizer {
    /** Softmax, which does not see what is added to all scores. */
    SOFT {
        @Override
        public double[] weights(double[] scores) {
            return new Softmax().weights(scores);
        }
    },
    /** The scores themselves: shows each of them, and what is done to them. */
    SCORES {
        @Override
        public double[] weights(double[] scores) {
            double[] weights = scores.clone();
            for (int j = 0; j < weights.length; j++) {
                weights[j] = isForbidden(weights[j]) ? 0 : weights[j];
            }
            return weights;
        }
    },
    /** One more than twice each score: shows how often it was asked, and of what. */
    DOUBLES {
        @Override
        public double[] weights(double[] scores) {
            double[] weights = scores.clone();
            for (int j = 0; j < weights.length; j++) {
                weights[j] = isForbidden(weights[j]) ? 0 : 2 * weights[j] + 1;
            }
            return weights;
        }
    },
    /** All on the largest score. */
    HARD {
        @Override
        public double[] weights(double[] scores) {
            return new HardAttention().weights(scores);
        }
    };

    /** As the core's do on an array: who masks with −∞ and hands over an array is right, too. */
    private static boolean isForbidden(double score) {
        return score == Double.NEGATIVE_INFINITY;
    }
}
