package attention.variant;

import attention.matrix.Matrix;
import java.util.Collections;
import java.util.Map;

/**
 * One context for all steps: the query is asked once, and every step of the output has the same
 * weights. So an encoder–decoder without attention hands its one vector to each step — Cho et al.
 * 2014, section 2.2. {@link DynamicAttention} is the other way.
 *
 * @param steps how many steps the output has, 1 or more
 * @param attention what reads; it is asked once
 */
public record StaticAttention(int steps, Variant attention) implements Variant {
    public StaticAttention {
        StepByStep.requireSteps(steps);
    }

    /** Scaled dot product attention without a mask. */
    public StaticAttention(int steps) {
        this(steps, new Attention());
    }

    /**
     * Lets the one query read, and gives what it has read to each step.
     *
     * @param query (1 × dQ)
     * @param keys (m × dK)
     * @param values (m × dV)
     * @return all intermediate results, inside it the one trace of all steps; the context is (steps
     *     × dV), the same row again and again
     * @throws attention.matrix.ShapeMismatch if there are several queries, or the shapes do not fit
     */
    @Override
    public Trace attend(Matrix query, Matrix keys, Matrix values) {
        StepByStep.requireOne("Static attention", query);
        Trace once = attention.attend(query, keys, values);
        Matrix context = once.context().rows(new int[steps]); // row 0, steps times: (steps × dV)

        return Trace.of(
                        context,
                        () ->
                                StepByStep.list(
                                        Collections.nCopies(steps, once),
                                        Map.of("every step", once),
                                        context))
                .by(new StaticAttention(steps, once.variantOr(attention)), query, keys, values);
    }

    @Override
    public String toString() {
        return "Static attention, %s, once: %s".formatted(StepByStep.inWords(steps), attention);
    }
}
