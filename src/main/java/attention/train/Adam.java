package attention.train;

import attention.matrix.Matrix;
import attention.matrix.Numbers;
import attention.model.Parameter;
import java.util.IdentityHashMap;

/**
 * Gradient descent whose step for each number is about the rate, however large its gradients are:
 * the running mean of the gradients over the root of that of their squares — Kingma and Ba 2015,
 * algorithm 1. It remembers both for each parameter, so every training takes its own.
 */
public final class Adam implements Optimizer {
    private static final double MEAN_KEEPS = 0.9;
    private static final double SQUARE_KEEPS = 0.999;
    private static final double TINY = 1e-8;

    /** What is remembered of one parameter. */
    private static final class Memory {
        private final double[][] means;
        private final double[][] squares;
        private int updates;

        Memory(Matrix value) {
            means = new double[value.rows()][value.cols()];
            squares = new double[value.rows()][value.cols()];
        }
    }

    private final Rate rate;
    private final String name;
    private final IdentityHashMap<Parameter, Memory> memories = new IdentityHashMap<>();

    /**
     * Adam with β₁ = 0.9, β₂ = 0.999, ε = 1e-8.
     *
     * @param rate the learning rate, above 0
     */
    public Adam(double rate) {
        this(Rate.constant(rate), "Adam " + Numbers.text(rate));
    }

    /** The same with a rate that changes, such as one that warms up and falls. */
    public Adam(Rate rate) {
        this(rate, "Adam with a changing rate");
    }

    private Adam(Rate rate, String name) {
        this.rate = rate;
        this.name = name;
    }

    @Override
    public void update(Parameter parameter) {
        double[][] gradient = parameter.gradient().toArray();
        double[][] value = parameter.value().toArray();
        Memory memory = memories.computeIfAbsent(parameter, it -> new Memory(parameter.value()));
        memory.updates++;
        double now = rate.at(memory.updates);
        // Both means started at 0, and are too small by these factors.
        double meanSoFar = 1 - StrictMath.pow(MEAN_KEEPS, memory.updates);
        double squareSoFar = 1 - StrictMath.pow(SQUARE_KEEPS, memory.updates);
        for (int i = 0; i < value.length; i++) {
            double[] means = memory.means[i];
            double[] squares = memory.squares[i];
            for (int j = 0; j < means.length; j++) {
                double g = gradient[i][j];
                means[j] = MEAN_KEEPS * means[j] + (1 - MEAN_KEEPS) * g;
                squares[j] = SQUARE_KEEPS * squares[j] + (1 - SQUARE_KEEPS) * (g * g);
                double mean = means[j] / meanSoFar;
                double square = squares[j] / squareSoFar;
                value[i][j] -= now * mean / (Math.sqrt(square) + TINY);
            }
        }
        parameter.set(Matrix.of(value));
    }

    @Override
    public String toString() {
        return name;
    }
}
