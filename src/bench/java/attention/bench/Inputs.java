package attention.bench;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** The numbers that all contestants compute on; nobody changes them. */
final class Inputs {
    /** Each (n × width). */
    final double[][] queries;

    final double[][] keys;
    final double[][] values;

    /** (n × n), for the product with the values and for softmax. */
    final double[][] square;

    /** (n × width), the gradient that comes back into the context. */
    final double[][] upstream;

    Inputs(int n, int width) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(n);
        queries = normal(random, n, width);
        keys = normal(random, n, width);
        values = normal(random, n, width);
        square = normal(random, n, n);
        upstream = normal(random, n, width);
    }

    private static double[][] normal(RandomGenerator random, int rows, int cols) {
        double[][] numbers = new double[rows][cols];
        for (double[] row : numbers) {
            for (int j = 0; j < cols; j++) {
                row[j] = random.nextGaussian();
            }
        }
        return numbers;
    }
}
