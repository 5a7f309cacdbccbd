package attention.checks.gumbelsoftmax;

/** Scores, noise, temperature → weights. */
interface GumbelForward {
    double[] weights(double[] scores, double[] noise, double temperature);
}
