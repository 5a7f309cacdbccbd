package attention.checks.staticanddynamic;

import attention.exercise.AttentionFunction;
import attention.exercise.DynamicAttentionContract;
import attention.matrix.Matrix;
import java.util.ArrayList;
import java.util.List;

/**
 * Dynamic attention whose parts can be exchanged one by one.
 *
 * @param next what a step asks with, from the second on
 * @param output the row of each step
 */
record Stepping(Next next, Output output) implements DynamicAttentionContract {
    static final Stepping RIGHT =
            new Stepping((past, w) -> past.lastOutput().times(w), (past, w) -> past.lastOutput());

    /** All queries and outputs so far. */
    record Past(List<Matrix> queries, List<Matrix> outputs) {
        Matrix lastQuery() {
            return queries.get(queries.size() - 1);
        }

        Matrix lastOutput() {
            return outputs.get(outputs.size() - 1);
        }

        Matrix firstQuery() {
            return queries.get(0);
        }

        Matrix sumOfOutputs() {
            return outputs.stream().reduce(Matrix::plus).orElseThrow();
        }
    }

    @FunctionalInterface
    interface Next {
        Matrix query(Past past, Matrix w);
    }

    @FunctionalInterface
    interface Output {
        Matrix row(Past past, Matrix w);
    }

    /** The same, where the steps ask with something else. */
    static Stepping asking(Next next) {
        return new Stepping(next, RIGHT.output);
    }

    /** The same, where something else is given out. */
    static Stepping giving(Output output) {
        return new Stepping(RIGHT.next, output);
    }

    @Override
    public Matrix outputs(
            Matrix start, Matrix keys, Matrix values, Parameters p, AttentionFunction a) {
        return stacked(rows(start, keys, values, p, a));
    }

    /** The rows of all steps, each by itself. */
    List<Matrix> rows(Matrix start, Matrix keys, Matrix values, Parameters p, AttentionFunction a) {
        Past past = new Past(new ArrayList<>(), new ArrayList<>());
        List<Matrix> rows = new ArrayList<>();
        for (int t = 0; t < p.steps(); t++) {
            Matrix query = t == 0 ? start : next.query(past, p.w());
            past.queries().add(query);
            past.outputs().add(a.context(query, keys, values));
            rows.add(output.row(past, p.w()));
        }
        return rows;
    }

    static Matrix stacked(List<Matrix> rows) {
        return rows.get(0).below(rows.subList(1, rows.size()).toArray(Matrix[]::new));
    }
}
