package attention.checks.gumbelsoftmax;

/** Scores, noise, temperature → weights. */
interface Forward {
    double[] weights(double[] scores, double[] noise, double temperature);
}
