package attention.checks.gumbelsoftmax;

/** The mistake of a field: forward keeps its soft weights there, and backward takes those. */
final class Remembered {
    private double[] weights = new double[0];

    /** Goes forward, and remembers the weights of Gumbel-softmax on the side. */
    GumbelForward noting(GumbelForward forward) {
        return (s, g, t) -> {
            weights = Loops.soft(s, g, t);
            return forward.weights(s, g, t);
        };
    }

    /** Goes back with the weights that were noted last. */
    double[] gradient(double temperature, double[] upstream) {
        return Loops.over(Loops.back(weights, upstream), temperature);
    }
}
