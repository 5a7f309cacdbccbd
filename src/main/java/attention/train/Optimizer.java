package attention.train;

import attention.model.Model;
import attention.model.Parameter;

/** How parameters move once their gradients are known: downhill. */
@FunctionalInterface
public interface Optimizer {
    /**
     * Moves the parameter by its gradient, and forgets the gradient.
     *
     * @throws IllegalStateException if no backward pass has reached the parameter
     */
    void update(Parameter parameter);

    /** Moves all parameters of a model. */
    default void update(Model model) {
        model.parameters().forEach(this::update);
    }
}
