package attention.variant;

import attention.mask.Mask;
import attention.matrix.Ledger;
import attention.matrix.Matrix;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All intermediate results of one attention, in the order in which they were computed: scores,
 * scaled scores, masked scores, weights, context. A stage that changes nothing is the very same
 * matrix as the one before.
 */
public final class Trace {
    private final Attention attention;
    private final Inputs inputs;
    private final Stages stages;
    private final Labels labels;
    private @Nullable Matrix rawScores;

    Trace(Attention attention, Inputs inputs, Stages stages) {
        this(
                attention,
                inputs,
                stages,
                Labels.numbered(
                        inputs.queries().rows(), inputs.keys().rows(), inputs.values().cols()));
    }

    private Trace(Attention attention, Inputs inputs, Stages stages, Labels labels) {
        this.attention = attention;
        this.inputs = inputs;
        this.stages = stages;
        this.labels = labels;
    }

    /** The parts that were at work. */
    public Attention attention() {
        return attention;
    }

    /** (n × dQ). */
    public Matrix queries() {
        return inputs.queries();
    }

    /** (m × dK). */
    public Matrix keys() {
        return inputs.keys();
    }

    /** (m × dV). */
    public Matrix values() {
        return inputs.values();
    }

    /** How well each query matches each key, before any scale: (n × m). Remembers no gradient. */
    public Matrix scores() {
        if (!hasScaling()) {
            return stages.scaledScores();
        }
        Matrix raw = rawScores;
        if (raw == null) {
            // Attention itself never needs them, so they are computed for those who look.
            raw = attention.score().unscaled().scores(queries().detached(), keys().detached());
            rawScores = raw;
        }
        return raw;
    }

    /** The scores after the scale of the score function, such as 1/√dK: (n × m). */
    public Matrix scaledScores() {
        return stages.scaledScores();
    }

    /** The scaled scores, −∞ where the mask forbids to look: (n × m). */
    public Matrix maskedScores() {
        return stages.maskedScores();
    }

    /** How much of each value each query takes: (n × m), each row adds up to 1. */
    public Matrix weights() {
        return stages.weights();
    }

    /** Weights · values: (n × dV). */
    public Matrix context() {
        return stages.context();
    }

    /** Whether the score function has a scale, so that scores and scaled scores differ. */
    public boolean hasScaling() {
        return !attention.score().unscaled().equals(attention.score());
    }

    /** Whether there is a mask, even if it forbids nothing here. */
    public boolean hasMask() {
        return !attention.mask().equals(Mask.none());
    }

    /** The queries, counted from 0, that may look nowhere: their weights and context are zero. */
    public List<Integer> emptyRows() {
        return IntStream.range(0, maskedScores().rows()).filter(this::isEmpty).boxed().toList();
    }

    private boolean isEmpty(int query) {
        for (double score : maskedScores().row(query)) {
            if (score != Double.NEGATIVE_INFINITY) {
                return false;
            }
        }
        return true;
    }

    /**
     * The same trace with names.
     *
     * @param queries n names, such as the words that look
     * @param keys m names, such as the words that are looked at
     * @param valueColumns dV names of what the values measure
     */
    public Trace labelled(List<String> queries, List<String> keys, List<String> valueColumns) {
        Labels given =
                new Labels(
                        Labels.require("queries", weights().rows(), queries),
                        Labels.require("keys", weights().cols(), keys),
                        Labels.require("columns of the values", context().cols(), valueColumns));
        return new Trace(attention, inputs, stages, given);
    }

    /** n names. */
    public List<String> queryLabels() {
        return labels.queries();
    }

    /** m names. */
    public List<String> keyLabels() {
        return labels.keys();
    }

    /** dV names. */
    public List<String> valueLabels() {
        return labels.valueColumns();
    }

    /**
     * Every product and sum of this attention, computed once more for the purpose.
     *
     * @throws IllegalArgumentException if there are too many to read
     */
    public Ledger ledger() {
        Inputs recorded = inputs.asParameters();
        Trace again = attention.attend(recorded.queries(), recorded.keys(), recorded.values());
        return Ledger.of(again.context(), again.names(labels));
    }

    private List<Ledger.Names> names(Labels named) {
        List<String> rows = named.queries();
        List<String> keys = named.keys();
        String scores = hasScaling() ? "scaled scores" : "scores";
        return List.of(
                new Ledger.Names(scaledScores(), scores, rows, keys),
                new Ledger.Names(maskedScores(), "masked scores", rows, keys),
                new Ledger.Names(weights(), "weights", rows, keys),
                new Ledger.Names(context(), "context", rows, named.valueColumns()));
    }

    /** All stages as text, with shapes, names and the sum of each row of weights. */
    @Override
    public String toString() {
        return TraceText.of(this);
    }
}
