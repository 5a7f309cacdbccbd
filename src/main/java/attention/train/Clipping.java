package attention.train;

import attention.matrix.Matrix;
import attention.model.Model;
import attention.model.Parameter;

/** Gradients that are too long, cut: one steep place must not throw a training far away. */
public final class Clipping {
    private Clipping() {}

    /**
     * All gradients as one long vector; where it is longer than this, it is shortened to this
     * length, and keeps its direction — Pascanu et al. 2013, algorithm 1. Between {@code backward}
     * and the update.
     *
     * @param longest above 0
     * @return how long it was
     */
    public static double byNorm(Model model, double longest) {
        double squares = 0;
        for (Parameter parameter : model.parameters()) {
            Matrix gradient = parameter.gradient();
            squares += gradient.hadamard(gradient).sum().get(0, 0);
        }
        double norm = Math.sqrt(squares);
        if (norm > longest) {
            model.parameters().forEach(parameter -> parameter.scaleGradient(longest / norm));
        }
        return norm;
    }
}
