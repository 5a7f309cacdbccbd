package attention.variant;

import attention.matrix.Matrix;
import attention.matrix.ShapeMismatch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What static and dynamic attention share: one query comes in, a row goes out for each step. */
final class StepByStep {
    private StepByStep() {}

    static void requireSteps(int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException(
                    "steps counts the steps of the output, 1 or more, but is " + steps + ".");
        }
    }

    static void requireOne(String who, Matrix query) {
        if (query.rows() != 1) {
            throw new ShapeMismatch(
                    "%s begins with one query, but there are %s: %s. Give it one row."
                            .formatted(who, query.rows(), query.shape()),
                    query.shape(),
                    query.rowRange(0, 1).shape());
        }
    }

    /**
     * The weights of all steps, if there are any, and the context; the traces stand inside.
     *
     * @param each the trace of each step
     * @param inner those that are worth a look, by name
     */
    static List<Step> list(Collection<Trace> each, Map<String, Trace> inner, Matrix context) {
        Step rows =
                Step.values("context", "what each step has read", context)
                        .axes(Axis.STEPS, Axis.COLUMNS);
        List<Step> weights =
                each.stream().flatMap(trace -> trace.list().findWeights().stream()).toList();
        return weights.size() == each.size()
                ? List.of(stackedWeights(weights).madeOf(inner), rows)
                : List.of(rows.madeOf(inner));
    }

    private static Step stackedWeights(List<Step> each) {
        Step first = each.get(0);
        List<Matrix> maskedScores = new ArrayList<>();
        for (Step step : each) {
            @Nullable Matrix scores = step.maskedScores();
            if (scores != null) {
                maskedScores.add(scores);
            }
        }
        return new Step(
                first.name(),
                "how each step shares its attention out",
                first.role(),
                stacked(each.stream().map(Step::matrix).toList()),
                Axis.STEPS,
                first.cols(),
                maskedScores.size() == each.size() ? stacked(maskedScores) : null,
                Map.of());
    }

    /** One below the other. */
    static Matrix stacked(List<Matrix> rows) {
        return rows.get(0).below(rows.subList(1, rows.size()).toArray(Matrix[]::new));
    }

    static String inWords(int steps) {
        return steps == 1 ? "1 step" : steps + " steps";
    }
}
