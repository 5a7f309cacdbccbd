package attention.checks.gumbelsoftmax;

import static attention.checks.pieces.Vectors.over;

/** The mistake of a field: forward keeps its soft weights there, and backward takes those. */
final class Remembered {
    private double[] weights = new double[0];

    /** Goes forward, and remembers the weights of Gumbel-softmax on the side. */
    GumbelForward noting(GumbelForward forward) {
        return (s, g, t) -> {
            weights = Noisy.soft(s, g, t);
            return forward.weights(s, g, t);
        };
    }

    /** Goes back with the weights that were noted last. */
    double[] gradient(double temperature, double[] upstream) {
        return over(Noisy.back(weights, upstream), temperature);
    }
}
