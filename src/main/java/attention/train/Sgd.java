package attention.train;

import attention.matrix.Numbers;
import attention.model.Parameter;

/**
 * {@code value − rate · gradient}: stochastic gradient descent — Robbins and Monro 1951.
 *
 * @param rate the learning rate, above 0
 */
public record Sgd(double rate) implements Optimizer {
    public Sgd {
        Rate.requirePositive(rate);
    }

    @Override
    public void update(Parameter parameter) {
        parameter.set(parameter.value().detached().minus(parameter.gradient().scaled(rate)));
    }

    @Override
    public String toString() {
        return "SGD " + Numbers.text(rate);
    }
}
