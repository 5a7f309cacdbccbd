package attention.checks.gumbelsoftmax;

/** Scores, noise, temperature, upstream → gradient. */
interface Backward {
    double[] gradient(double[] scores, double[] noise, double temperature, double[] upstream);
}
