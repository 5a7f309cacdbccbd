package attention.checks.gumbelsoftmax;

/** Scores, noise, temperature, upstream → gradient. */
interface GumbelBackward {
    double[] gradient(double[] scores, double[] noise, double temperature, double[] upstream);
}
