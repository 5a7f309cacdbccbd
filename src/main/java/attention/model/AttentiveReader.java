package attention.model;

import attention.exercise.AttentiveReaderContract.Reading;
import attention.exercise.AttentiveReaderContract.Readout;
import attention.mask.PaddingMask;
import attention.matrix.Matrix;
import attention.normalize.Normalizer;
import attention.normalize.Softmax;
import attention.score.DotProduct;
import attention.variant.Attention;
import attention.variant.Trace;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A text read by one question: the states of its words are keys and values at once, and logits are
 * read out of their mixture — Hermann et al. 2015, section 3, with the plain dot product as score.
 *
 * @param table (dState × classes)
 * @param bias (1 × classes)
 * @param normalizer makes weights of the scores
 */
public record AttentiveReader(Parameter table, Parameter bias, Normalizer normalizer)
        implements Model {
    /** The table N(0, 1/rows), the bias 0; softmax. */
    public static AttentiveReader random(
            String name, int dState, int classes, RandomGenerator random) {
        return new AttentiveReader(
                new Parameter(name + ".table", Start.fanIn().of(dState, classes, random)),
                new Parameter(name + ".bias", Matrix.zeros(1, classes)),
                new Softmax());
    }

    /**
     * Weights and logits: the equations, on a readout of any kind.
     *
     * @param states (n × dState), the rows from {@code length} on are padding
     * @param query (1 × dState)
     */
    public static Reading read(
            Matrix states, int length, Matrix query, Readout readout, Normalizer normalizer) {
        Trace trace = look(states, length, query, normalizer);
        Matrix logits = trace.context().times(readout.table()).plusRow(readout.bias());
        return new Reading(trace.weights(), logits);
    }

    private static Trace look(Matrix states, int length, Matrix query, Normalizer normalizer) {
        Attention attention = new Attention(new DotProduct(), new PaddingMask(length), normalizer);
        return attention.attend(query, states, states);
    }

    /** The weights and logits of this reader. */
    public Reading read(Matrix states, int length, Matrix query) {
        return read(states, length, query, readout(), normalizer);
    }

    /** How it looks at the states, with all intermediate results up to the mixture. */
    public Trace trace(Matrix states, int length, Matrix query) {
        return look(states, length, query, normalizer);
    }

    /** The numbers of its readout now. */
    public Readout readout() {
        return new Readout(table.value(), bias.value());
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(table, bias);
    }
}
