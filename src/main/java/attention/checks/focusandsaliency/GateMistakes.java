package attention.checks.focusandsaliency;

import static attention.checks.pieces.Rows.blend;
import static attention.checks.pieces.Rows.transposed;
import static attention.checks.pieces.Vectors.both;
import static attention.checks.pieces.Vectors.each;
import static attention.checks.pieces.Vectors.mean;
import static attention.checks.pieces.Vectors.overTheSum;
import static attention.checks.pieces.Vectors.plus;
import static attention.checks.pieces.Vectors.runningSums;
import static attention.checks.pieces.Vectors.softmax;
import static attention.checks.pieces.Vectors.total;

import attention.check.Mistakes;
import attention.exercise.GateContract;
import java.util.Arrays;
import java.util.function.BinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/** Wrong answers to Gate that learners write. */
final class GateMistakes {
    static final Mistakes<GateContract> ALL =
            wrongLoops(wrongTables(competing(wrongGates(Mistakes.none()))));

    private GateMistakes() {}

    private static Mistakes<GateContract> wrongGates(Mistakes<GateContract> list) {
        return list.add("no-sigmoid", opening(z -> z))
                .add("tanh-instead-of-sigmoid", opening(Math::tanh))
                .add("relu-instead-of-sigmoid", opening(z -> Math.max(0, z)))
                .add("hard-gates", opening(z -> z > 0 ? 1 : 0))
                .add("turned-round", opening(z -> sigmoid(-z)))
                .add("power-too-large", opening(z -> Math.exp(z) / (1 + Math.exp(z))))
                .add("only-the-gate", rows((z, x) -> each(z, GateMistakes::sigmoid)))
                .add("projection-gated", rows((z, x) -> both(z, z, (a, b) -> sigmoid(a) * b)))
                .add("added", rows((z, x) -> both(z, x, (a, b) -> sigmoid(a) + b)))
                .add("sigmoid-of-the-product", rows((z, x) -> both(z, x, (a, b) -> sigmoid(a * b))))
                .add(
                        "one-gate-for-a-place",
                        rows(
                                (z, x) -> {
                                    double gate = mean(each(z, GateMistakes::sigmoid));
                                    return each(x, number -> gate * number);
                                }));
    }

    /** Gates that share one whole, as weights do. */
    private static Mistakes<GateContract> competing(Mistakes<GateContract> list) {
        return list.add(
                        "softmax-over-the-features",
                        rows((z, x) -> both(softmax(z), x, (gate, number) -> gate * number)))
                .add("softmax-over-the-places", overPlaces(column -> softmax(column)))
                .add(
                        "gates-add-up-to-1",
                        overPlaces(column -> overTheSum(each(column, GateMistakes::sigmoid))));
    }

    private static Mistakes<GateContract> wrongTables(Mistakes<GateContract> list) {
        GateContract right = opening(GateMistakes::sigmoid);
        return list.add("no-bias", (x, w, bias) -> right.gated(x, w, each(bias, b -> 0)))
                .add(
                        "bias-behind-the-sigmoid",
                        (x, w, bias) ->
                                perRow(
                                        x,
                                        row -> {
                                            double[] gates = each(blend(row, w), it -> sigmoid(it));
                                            return both(plus(gates, bias), row, (a, b) -> a * b);
                                        }))
                .add(
                        "bias-in-the-loop",
                        (x, w, bias) -> right.gated(x, w, each(bias, b -> b * w.length)))
                .add("table-transposed", (x, w, bias) -> right.gated(x, transposed(w), bias))
                .add("bias-taken-away", (x, w, bias) -> right.gated(x, w, each(bias, b -> -b)))
                .add(
                        "gates-of-the-first-place",
                        (x, w, bias) -> {
                            double[] z = plus(blend(x[0], w), bias);
                            return perRow(x, row -> both(z, row, (a, b) -> sigmoid(a) * b));
                        })
                .add(
                        "inputs-overwritten",
                        (x, w, bias) -> {
                            double[][] gated = right.gated(x, w, bias);
                            for (int i = 0; i < x.length; i++) {
                                System.arraycopy(gated[i], 0, x[i], 0, x[i].length);
                            }
                            return gated;
                        });
    }

    /** Loops that start too late or write too soon. */
    private static Mistakes<GateContract> wrongLoops(Mistakes<GateContract> list) {
        return list.add(
                        "goes-on-from-feature-to-feature",
                        rows((z, x) -> both(runningSums(z), x, (a, b) -> sigmoid(a) * b)))
                .add(
                        "opened-by-the-sum-of-all",
                        rows((z, x) -> each(x, number -> sigmoid(total(z)) * number)))
                .add(
                        "own-number-for-all",
                        (x, w, bias) -> {
                            double[] sums = blend(each(bias, b -> 1), w);
                            return perRow(
                                    x,
                                    row -> {
                                        double[] z = plus(both(row, sums, (a, b) -> a * b), bias);
                                        return both(z, row, (a, b) -> sigmoid(a) * b);
                                    });
                        })
                .add(
                        "opened-by-what-came-through",
                        (x, w, bias) -> perRow(x, row -> oneAfterTheOther(row, w, bias)));
    }

    private static double[] oneAfterTheOther(double[] row, double[][] w, double[] bias) {
        double[] through = row.clone();
        for (int k = 0; k < row.length; k++) {
            through[k] *= sigmoid(plus(blend(through, w), bias)[k]);
        }
        return through;
    }

    /** Right where the gate is the sigmoid. */
    static GateContract opening(DoubleUnaryOperator gate) {
        return rows((z, x) -> both(z, x, (a, b) -> gate.applyAsDouble(a) * b));
    }

    /** Each row answered alone, from what opens its gates and from itself. */
    static GateContract rows(BinaryOperator<double[]> answer) {
        return (x, w, bias) -> perRow(x, row -> answer.apply(plus(blend(row, w), bias), row));
    }

    /** The gates of a feature made from its column of all places. */
    private static GateContract overPlaces(UnaryOperator<double[]> gates) {
        return (x, w, bias) -> {
            double[][] z = perRow(x, row -> plus(blend(row, w), bias));
            double[][] opened = transposed(perRow(transposed(z), gates));
            double[][] gated = new double[x.length][];
            for (int i = 0; i < x.length; i++) {
                gated[i] = both(opened[i], x[i], (a, b) -> a * b);
            }
            return gated;
        };
    }

    private static double[][] perRow(double[][] rows, UnaryOperator<double[]> answer) {
        return Arrays.stream(rows).map(answer).toArray(double[][]::new);
    }

    static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }
}
