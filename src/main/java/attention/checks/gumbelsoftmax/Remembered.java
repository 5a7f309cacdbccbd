package attention.checks.gumbelsoftmax;

/** The mistake of a field: forward keeps its soft weights there, and backward takes those. */
final class Remembered {
    static final String MESSAGE =
            "{place} is {got} instead of {expected}: your way back uses weights that an earlier call"
                    + " of forward left in a field. Between the two there may be other calls;"
                    + " backward is given all it needs, so compute the weights again.";

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
