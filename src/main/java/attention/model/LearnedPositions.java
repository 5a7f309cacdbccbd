package attention.model;

import attention.exercise.Layer;
import attention.matrix.Matrix;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Adds a learned row to every row, by its position: (n × dModel) → (n × dModel) — Gehring et al.
 * 2017, section 3.1. A row that no training reaches stays as it was drawn, and past the last one
 * there is none. {@link PositionalEncoding} computes its rows.
 *
 * @param rows row = position, counted from 0
 */
public record LearnedPositions(Embedding rows) implements Layer, Model {
    private static final Start SMALL = Start.normal(0.1);

    /** N(0, 0.01) for each number. */
    public static LearnedPositions random(
            String name, int positions, int dModel, RandomGenerator random) {
        Matrix start = SMALL.of(positions, dModel, random);
        return new LearnedPositions(new Embedding(new Parameter(name, start)));
    }

    /**
     * @throws IllegalArgumentException if there are more rows than positions
     */
    @Override
    public Matrix output(Matrix inputs) {
        int positions = rows.table().value().rows();
        if (inputs.rows() > positions) {
            throw new IllegalArgumentException(
                    "There are learned rows for %s positions, but got %s."
                            .formatted(positions, inputs.rows()));
        }
        return inputs.plus(rows.output(IntStream.range(0, inputs.rows()).toArray()));
    }

    @Override
    public List<Parameter> parameters() {
        return rows.parameters();
    }
}
