package attention.model;

import attention.matrix.Matrix;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A learned row for each word: n words → (n × dModel).
 *
 * @param table row = word, (words × dModel)
 */
public record Embedding(Parameter table) implements Model {
    /** N(0, 1/dModel): a row is about 1 long. */
    public static Embedding random(String name, int words, int dModel, RandomGenerator random) {
        Start start = Start.normal(1 / Math.sqrt(dModel));
        return new Embedding(new Parameter(name, start.of(words, dModel, random)));
    }

    /**
     * The rows of these words.
     *
     * @param words counted from 0
     */
    public Matrix output(int... words) {
        return table.value().rows(words); // (n × dModel)
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(table);
    }
}
