package attention.model;

import attention.exercise.Layer;
import attention.matrix.Matrix;
import attention.variant.Axis;
import attention.variant.Step;
import attention.variant.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A document read in two levels: the words of each sentence become one row, then the rows of all
 * sentences become one — Yang et al. 2016, figure 2, without its recurrent encoders. Any layers can
 * stand in that make one row of many.
 *
 * @param words makes one row of a sentence: (words × d) → (1 × d)
 * @param sentences makes one row of all sentences: (sentences × d) → (1 × dOut)
 */
public record Hierarchical(Layer words, Layer sentences) implements Model {
    /** The columns of the weights of the upper level. */
    public static final Axis SENTENCES = new Axis("sentence", "sentences");

    /** The columns of the weights of the lower level. */
    public static final Axis WORDS = new Axis("word", "words");

    /**
     * The document as one row, {@code (1 × dOut)}.
     *
     * @param document a matrix for each sentence, (words × d); sentences differ in length
     */
    public Matrix output(Matrix... document) {
        return read(document).context();
    }

    /** The same, with all intermediate results; inside it a trace for each sentence. */
    public Trace read(Matrix... document) {
        List<Trace> read = Arrays.stream(document).map(it -> trace(words, it)).toList();
        Matrix vectors = below(read.stream().map(Trace::context).toList()); // (sentences × d)
        Trace whole = trace(sentences, vectors);
        return Trace.of(whole.context(), () -> steps(read, vectors, whole));
    }

    private static List<Step> steps(List<Trace> read, Matrix vectors, Trace whole) {
        List<Step> steps = new ArrayList<>();
        steps.add(
                Step.values("sentence vectors", "a row for each sentence", vectors)
                        .axes(SENTENCES, Axis.COLUMNS)
                        .madeOf(
                                "sentence",
                                read.stream().map(it -> it.with(Axis.KEYS, WORDS)).toList()));
        steps.addAll(whole.with(Axis.KEYS, SENTENCES).steps());
        return steps;
    }

    private static Matrix below(List<Matrix> rows) {
        Matrix[] lower = rows.subList(1, rows.size()).toArray(Matrix[]::new);
        return rows.get(0).below(lower);
    }

    /** With its weights, where the layer has any to show. */
    private static Trace trace(Layer layer, Matrix inputs) {
        return layer instanceof AttentionPooling pooling
                ? pooling.read(inputs)
                : Trace.of(layer.output(inputs));
    }

    @Override
    public List<Parameter> parameters() {
        return Model.parameters(words, sentences);
    }
}
