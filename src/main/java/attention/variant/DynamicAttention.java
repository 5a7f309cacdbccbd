package attention.variant;

import attention.matrix.Matrix;
import attention.matrix.Shape;
import attention.matrix.ShapeMismatch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * A context of its own for each step — Bahdanau et al. 2015, section 3.1 — where what was read says
 * what is asked next: {@code queryₜ₊₁ = contextₜ · W}. A memory network goes on alike, but adds the
 * query once more — Sukhbaatar et al. 2015, equation 4.
 *
 * @param w W, (dV × dQ): makes the next query of what was read
 * @param steps how many steps the output has, 1 or more
 * @param attention what reads; it is asked once for each step
 */
public record DynamicAttention(Matrix w, int steps, Variant attention) implements Variant {
    public DynamicAttention {
        StepByStep.requireSteps(steps);
    }

    /** Scaled dot product attention without a mask. */
    public DynamicAttention(Matrix w, int steps) {
        this(w, steps, new Attention());
    }

    /**
     * Lets the start read, then what comes of the context before, step by step.
     *
     * @param start the query of the first step, (1 × dQ)
     * @param keys (m × dK)
     * @param values (m × dV)
     * @return all intermediate results, inside it a trace for each step; the context is (steps ×
     *     dV), a row for each step
     * @throws ShapeMismatch if there are several queries, or the shapes do not fit
     */
    @Override
    public Trace attend(Matrix start, Matrix keys, Matrix values) {
        StepByStep.requireOne("Dynamic attention", start);
        Shape needed = new Shape(values.cols(), start.cols());
        if (!w.shape().equals(needed)) {
            throw new ShapeMismatch(
                    "W is %s, but makes a query of %s numbers of a context of %s: it has to be %s."
                            .formatted(w.shape(), start.cols(), values.cols(), needed),
                    w.shape(),
                    needed);
        }
        return attend(new Inputs(start, keys, values), step -> attention);
    }

    private Trace attend(Inputs inputs, IntFunction<Variant> ofStep) {
        List<Matrix> queries = new ArrayList<>();
        List<Trace> traces = new ArrayList<>();
        Matrix query = inputs.queries(); // (1 × dQ)
        for (int step = 0; step < steps; step++) {
            Trace trace = ofStep.apply(step).attend(query, inputs.keys(), inputs.values());
            queries.add(query);
            traces.add(trace);
            query = trace.context().times(w); // (1 × dV) · (dV × dQ) = (1 × dQ)
        }
        Matrix context = StepByStep.stacked(traces.stream().map(Trace::context).toList());

        Variant again = // with the noise that each step has drawn, if any
                (q, k, v) -> attend(new Inputs(q, k, v), i -> traces.get(i).variantOr(attention));
        return Trace.of(context, () -> StepByStep.list(traces, inner(queries, traces), context))
                .by(again, inputs.queries(), inputs.keys(), inputs.values());
    }

    /** The trace of each step, with the query in front. */
    private static Map<String, Trace> inner(List<Matrix> queries, List<Trace> traces) {
        Map<String, Trace> inner = new LinkedHashMap<>();
        for (int step = 0; step < traces.size(); step++) {
            String name = "step " + (step + 1);
            Trace trace = traces.get(step);
            Step query =
                    Step.values("query", "what this step asks with", queries.get(step))
                            .axes(Axis.QUERIES, Axis.FEATURES);
            Trace whole =
                    Trace.of(
                            trace.context(),
                            () -> Stream.concat(Stream.of(query), trace.steps().stream()).toList());
            inner.put(name, whole.with(Axis.QUERIES, Axis.STEPS.labelled(List.of(name))));
        }
        return inner;
    }

    @Override
    public String toString() {
        return "Dynamic attention, %s, each: %s".formatted(StepByStep.inWords(steps), attention);
    }
}
