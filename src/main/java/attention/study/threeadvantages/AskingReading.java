package attention.study.threeadvantages;

import attention.matrix.Matrix;
import attention.model.Model;
import attention.model.Parameter;
import attention.model.Start;
import attention.score.ScaledDotProduct;
import attention.study.Examples;
import attention.variant.Attention;
import attention.variant.Trace;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The last word asks all words, and itself, by one head with a residual: x + softmax(q Kᵀ / √d) V
 * W_o — the last row of one layer of Vaswani et al. 2017, without positions.
 *
 * @param queries W_q, as the other tables (width × width)
 */
record AskingReading(Parameter queries, Parameter keys, Parameter values, Parameter outputs)
        implements LastState {
    private static final Attention ATTENTION = new Attention(new ScaledDotProduct());

    static AskingReading random(int width, RandomGenerator random) {
        return new AskingReading(
                table("queries", width, random),
                table("keys", width, random),
                table("values", width, random),
                table("outputs", width, random));
    }

    private static Parameter table(String name, int width, RandomGenerator random) {
        return new Parameter(name, Start.fanIn().of(width, width, random));
    }

    @Override
    public Matrix after(Matrix... words) {
        Matrix last = words[words.length - 1];
        Matrix[] contexts = traces(words).stream().map(Trace::context).toArray(Matrix[]::new);
        return last.plus(Examples.pile(contexts).times(outputs.value()));
    }

    /** How much weight the first word of each text has, (texts × 1). */
    double[] weightsOfTheFirst(Matrix... words) {
        return traces(words).stream().mapToDouble(it -> it.weights().get(0, 0)).toArray();
    }

    /** For each text what its last word asks. */
    private List<Trace> traces(Matrix... words) {
        int texts = words[0].rows();
        Matrix all = Examples.pile(words); // (length · texts × width)
        Matrix allKeys = all.times(keys.value());
        Matrix allValues = all.times(values.value());
        Matrix asked = words[words.length - 1].times(queries.value()); // (texts × width)
        return IntStream.range(0, texts)
                .mapToObj(
                        text -> {
                            int[] rows =
                                    IntStream.range(0, words.length)
                                            .map(place -> place * texts + text)
                                            .toArray();
                            return ATTENTION.attend(
                                    asked.rows(text), allKeys.rows(rows), allValues.rows(rows));
                        })
                .toList();
    }

    @Override
    public List<Parameter> parameters() {
        return Model.parameters(queries, keys, values, outputs);
    }
}
