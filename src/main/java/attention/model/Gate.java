package attention.model;

import attention.exercise.Layer;
import attention.matrix.Matrix;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * {@code σ(x W + b) ⊙ x} for every row x: (n × d) → (n × d). Each number passes a gate between 0
 * and 1 of its own, which the row itself opens — after the gates of Hochreiter and Schmidhuber
 * 1997, and close to the gated linear unit of Dauphin et al. 2017, equation 1.
 *
 * @param gates W, (d × d), and b, (1 × d)
 */
public record Gate(Linear gates) implements Layer, Model {
    /** Weights N(0, 1/d), bias 0: every gate half open. */
    public static Gate random(String name, int d, RandomGenerator random) {
        return new Gate(Linear.random(name, d, d, random));
    }

    @Override
    public Matrix output(Matrix inputs) {
        return openness(inputs).hadamard(inputs);
    }

    /** How far each gate is open, between 0 and 1: (n × d). */
    public Matrix openness(Matrix inputs) {
        return gates.output(inputs).sigmoid();
    }

    @Override
    public List<Parameter> parameters() {
        return gates.parameters();
    }
}
