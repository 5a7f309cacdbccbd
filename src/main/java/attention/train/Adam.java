package attention.train;

import attention.matrix.Matrix;
import attention.matrix.Numbers;
import attention.model.Parameter;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

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
    private record Memory(Matrix mean, Matrix square, int updates) {}

    private final double rate;
    private final IdentityHashMap<Parameter, Memory> memories = new IdentityHashMap<>();

    /**
     * Adam with β₁ = 0.9, β₂ = 0.999, ε = 1e-8.
     *
     * @param rate the learning rate, above 0
     */
    public Adam(double rate) {
        requireRate(rate);
        this.rate = rate;
    }

    static void requireRate(double rate) {
        boolean positive = rate > 0 && rate < Double.POSITIVE_INFINITY;
        if (!positive) {
            throw new IllegalArgumentException(
                    "A learning rate is above 0 and finite, but got " + Numbers.text(rate) + ".");
        }
    }

    @Override
    public void update(Parameter parameter) {
        Matrix gradient = parameter.gradient();
        Memory memory = remember(memories.get(parameter), gradient);
        memories.put(parameter, memory);
        // Both means started at 0, and are too small by these factors.
        double meanSoFar = 1 - power(MEAN_KEEPS, memory.updates);
        double squareSoFar = 1 - power(SQUARE_KEEPS, memory.updates);
        Matrix move =
                Matrix.generate(
                        gradient.rows(),
                        gradient.cols(),
                        (i, j) -> {
                            double mean = memory.mean.get(i, j) / meanSoFar;
                            double square = memory.square.get(i, j) / squareSoFar;
                            return rate * mean / (Math.sqrt(square) + TINY);
                        });
        parameter.set(parameter.value().detached().minus(move));
    }

    private static Memory remember(@Nullable Memory old, Matrix gradient) {
        Matrix nothing = Matrix.zeros(gradient.rows(), gradient.cols());
        Memory before = old == null ? new Memory(nothing, nothing, 0) : old;
        return new Memory(
                before.mean.scaled(MEAN_KEEPS).plus(gradient.scaled(1 - MEAN_KEEPS)),
                before.square.scaled(SQUARE_KEEPS).plus(gradient.square().scaled(1 - SQUARE_KEEPS)),
                before.updates + 1);
    }

    private static double power(double base, int exponent) {
        return StrictMath.pow(base, exponent);
    }

    @Override
    public String toString() {
        return "Adam " + Numbers.text(rate);
    }
}
