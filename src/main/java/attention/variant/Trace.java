package attention.variant;

import attention.matrix.Ledger;
import attention.matrix.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All intermediate results of one pass, in the order in which they were computed: an open list of
 * steps, some of which hold traces of their own. A pass costs nothing more for being traced: the
 * steps are listed when somebody looks.
 *
 * <p>Plain attention has the steps scores, scaled scores (where there is a scale), masked scores
 * (where there is a mask), weights, values, context. A step that would change nothing is left out,
 * and its accessor gives the very same matrix as the one before.
 */
public final class Trace {
    private static final String SCALED = "scaled scores";
    private static final String MASKED = "masked scores";

    private final Matrix context;
    private final Supplier<List<Step>> maker;
    private final @Nullable Origin origin;
    private @Nullable Steps steps;

    /** What a trace was computed by, and from. */
    private record Origin(Variant variant, Inputs inputs) {}

    private Trace(Matrix context, Supplier<List<Step>> maker, @Nullable Origin origin) {
        this.context = context;
        this.maker = maker;
        this.origin = origin;
    }

    /**
     * A trace of these steps.
     *
     * @param context what the pass gives in the end
     * @param steps asked once, when somebody looks
     */
    public static Trace of(Matrix context, Supplier<List<Step>> steps) {
        return new Trace(context, steps, null);
    }

    /** A trace of a result of which nothing more is known. */
    public static Trace of(Matrix context) {
        return of(
                context,
                () -> List.of(Step.values("context", "the answer to each query", context)));
    }

    /**
     * The same trace, which knows how to do all again, with a {@link #ledger()}.
     *
     * @param variant without chance: noise is drawn
     */
    public Trace by(Variant variant, Matrix queries, Matrix keys, Matrix values) {
        return new Trace(context, maker, new Origin(variant, new Inputs(queries, keys, values)));
    }

    /** All steps, in their order. */
    public List<Step> steps() {
        return list().all();
    }

    /**
     * The step of this name.
     *
     * @throws IllegalArgumentException if there is none; says which ones there are
     */
    public Step step(String name) {
        return list().require(name);
    }

    /** The traces inside this one, by name: {@code head 1}, {@code sentence 2} and so on. */
    public Map<String, Trace> inner() {
        return list().inner();
    }

    /**
     * The trace of this name inside this one.
     *
     * @throws IllegalArgumentException if there is none; says which ones there are
     */
    public Trace inner(String name) {
        return list().requireInner(name);
    }

    /** (n × dQ). */
    public Matrix queries() {
        return origin().inputs().queries();
    }

    /** (m × dK). */
    public Matrix keys() {
        return origin().inputs().keys();
    }

    /** (m × dV). */
    public Matrix values() {
        return origin().inputs().values();
    }

    /** How well each query matches each key, before any scale: (n × m). Remembers no gradient. */
    public Matrix scores() {
        return step("scores").matrix();
    }

    /** The scores after the scale of the score function, such as 1/√dK: (n × m). */
    public Matrix scaledScores() {
        return list().find(SCALED).orElseGet(() -> step("scores")).matrix();
    }

    /** The scaled scores, −∞ where the mask forbids to look: (n × m). */
    public Matrix maskedScores() {
        return list().find(MASKED).map(Step::matrix).orElseGet(this::scaledScores);
    }

    /** How much of each value each query takes: (n × m). */
    public Matrix weights() {
        return weightsStep().matrix();
    }

    /** The last step of weights or factors: those that meet the values. */
    public Step weightsStep() {
        return list().requireWeights();
    }

    /** What the pass gives in the end; of plain attention weights · values: (n × dV). */
    public Matrix context() {
        return context;
    }

    /** Whether the score function has a scale, so that scores and scaled scores differ. */
    public boolean hasScaling() {
        return list().find(SCALED).isPresent();
    }

    /** Whether there is a mask, even if it forbids nothing here. */
    public boolean hasMask() {
        return list().find(MASKED).isPresent();
    }

    /** The queries, counted from 0, that may look nowhere: their weights and context are zero. */
    public List<Integer> emptyRows() {
        return weightsStep().emptyRows();
    }

    /** What the numbers do not say by themselves, each sentence once. */
    public List<String> notes() {
        return notes(UnaryOperator.identity());
    }

    /** The same in other words, which are asked for by ours. */
    public List<String> notes(UnaryOperator<String> words) {
        return list().notes(words);
    }

    /**
     * The same trace with names.
     *
     * @param queries n names, such as the words that look
     * @param keys m names, such as the words that are looked at
     * @param valueColumns dV names of what the values measure
     */
    public Trace labelled(List<String> queries, List<String> keys, List<String> valueColumns) {
        return labelled(Axis.QUERIES.labelled(queries))
                .labelled(Axis.KEYS.labelled(keys))
                .labelled(Axis.COLUMNS.labelled(valueColumns));
    }

    /**
     * The same trace with the labels of this axis, here and in the inner traces that have as many.
     *
     * @throws IllegalArgumentException if there are too many labels or too few
     */
    public Trace labelled(Axis axis) {
        axis.requireOneEach(list().size(axis));
        return with(axis, axis);
    }

    /**
     * The same trace, where rows or columns are called something else, here and in inner traces: a
     * head's columns are no longer those of the values.
     */
    public Trace with(Axis old, Axis axis) {
        return new Trace(context, () -> list().with(old, axis).all(), origin);
    }

    /** n names. */
    public List<String> queryLabels() {
        return list().labels(Axis.QUERIES);
    }

    /** m names. */
    public List<String> keyLabels() {
        return list().labels(Axis.KEYS);
    }

    /**
     * Every product and sum of this pass, computed once more for the purpose.
     *
     * @throws IllegalArgumentException if there are too many to read
     */
    public Ledger ledger() {
        Inputs recorded = origin().inputs().asParameters();
        Trace again =
                origin().variant().attend(recorded.queries(), recorded.keys(), recorded.values());
        List<Ledger.Names> names = new ArrayList<>();
        again.list().name("", list(), names);
        return Ledger.of(again.context(), names);
    }

    /** All steps as text, with shapes, names and the sum of each row of weights. */
    @Override
    public String toString() {
        return text(UnaryOperator.identity());
    }

    /** The same in other words, which are asked for by ours. */
    public String text(UnaryOperator<String> words) {
        return TraceText.of(this, words);
    }

    /** By what this was computed, its noise drawn; the other one if that is not known. */
    Variant variantOr(Variant other) {
        return origin == null ? other : origin.variant();
    }

    private Origin origin() {
        if (origin == null) {
            throw new IllegalStateException(
                    "This trace does not know what it was computed from, so it has neither inputs"
                            + " nor a ledger.");
        }
        return origin;
    }

    /** The steps, listed when first asked for. */
    Steps list() {
        Steps known = steps;
        if (known == null) {
            known = new Steps(maker.get());
            steps = known;
        }
        return known;
    }
}
