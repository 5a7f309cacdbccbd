package attention.checks.transformer;

import attention.exercise.CrossLayer;
import attention.exercise.Layer;
import attention.matrix.Matrix;

/** Layers whose effect is unmistakable. */
final class Affine {
    private Affine() {}

    /**
     * {@code inputs · right + shift}: each row by itself, as a norm works, or a feed-forward layer.
     *
     * @param right mixes the columns, (d × d)
     * @param shift added to every row, (1 × d)
     */
    static Layer ofRows(Matrix right, Matrix shift) {
        return inputs -> inputs.times(right).plusRow(shift);
    }

    /** Times a number, plus a number. */
    static Layer of(double factor, double addend) {
        return inputs -> inputs.scaled(factor).shifted(addend);
    }

    /**
     * A layer of rows, plus what the memory has to say: its rows weighed by 1, 2, 3 …, so that none
     * counts like another.
     *
     * @param rows for what asks
     * @param ofMemory (dMemory × d)
     */
    static CrossLayer reading(Layer rows, Matrix ofMemory) {
        return (inputs, memory) ->
                rows.output(inputs)
                        .plusRow(
                                Matrix.generate(1, memory.rows(), (i, j) -> j + 1)
                                        .times(memory)
                                        .times(ofMemory));
    }
}
