package attention.study.hierarchical;

import attention.exercise.Layer;
import attention.matrix.Matrix;
import attention.model.Linear;
import attention.model.Model;
import attention.model.Parameter;
import attention.model.Start;
import java.util.List;
import java.util.random.RandomGenerator;

/** From the row of a review to its logits: one table, or a hidden layer in between. */
record Readout(List<Parameter> parameters, Layer layer) implements Layer, Model {
    /** {@code x W}. */
    static Readout linear(Start start, RandomGenerator random) {
        Parameter table = parameter("readout", Word.FEATURES, classes(), start, random);
        return new Readout(List.of(table), x -> x.times(table.value()));
    }

    /** {@code tanh(x W₁ + b) W₂}. */
    static Readout withHidden(int hidden, Start start, RandomGenerator random) {
        Linear first =
                new Linear(
                        parameter("hidden", Word.FEATURES, hidden, start, random),
                        new Parameter("hidden.bias", Matrix.zeros(1, hidden)));
        Parameter second = parameter("readout", hidden, classes(), start, random);
        return new Readout(
                Model.parameters(first, second), x -> first.output(x).tanh().times(second.value()));
    }

    private static Parameter parameter(
            String name, int rows, int cols, Start start, RandomGenerator random) {
        return new Parameter(name, start.of(rows, cols, random));
    }

    private static int classes() {
        return Word.OPINIONS.size();
    }

    @Override
    public Matrix output(Matrix inputs) {
        return layer.output(inputs);
    }
}
