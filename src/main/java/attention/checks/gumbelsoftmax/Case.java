package attention.checks.gumbelsoftmax;

import attention.check.Draw;

/** One random case of the two exercises whose methods go forward and backward. */
final class Case {
    private static final double[] TEMPERATURES = {1, 2, 0.5, 4, 0.25};

    final double[] scores;
    final double[] noise;
    final double temperature;
    final double[] upstream;

    Case(Draw draw) {
        int keys = draw.size(1, 6);
        scores = draw.vector(keys);
        noise = draw.vector(keys);
        temperature = TEMPERATURES[draw.below(TEMPERATURES.length)];
        upstream = draw.vector(keys);
    }
}
