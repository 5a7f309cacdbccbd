package attention.checks.localwindow;

import static attention.checks.pieces.Vectors.each;

import attention.checks.pieces.Rows;
import attention.checks.pieces.Vectors;
import attention.exercise.LocalPredictiveContract;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Local attention with a predicted place, step by step, for wrong answers that change one step.
 *
 * @param place the first method
 * @param window which keys count
 * @param softmax from the scores in the window to weights
 * @param bell what the weight of a key is multiplied by
 */
record PredictiveSteps(Place place, Window window, UnaryOperator<double[]> softmax, Bell bell)
        implements LocalPredictiveContract {
    static final PredictiveSteps RIGHT =
            new PredictiveSteps(
                    place(Math::tanh, x -> 1 / (1 + Math.exp(-x))),
                    (key, position, halfWidth) -> Math.abs(key - position) <= halfWidth,
                    Vectors::softmax,
                    (distance, halfWidth) ->
                            Math.exp(-2 * distance * distance / (halfWidth * halfWidth)));

    interface Place {
        double of(double[] query, double[][] w, double[] v, int keyLen);
    }

    interface Window {
        boolean holds(int key, double position, int halfWidth);
    }

    /** The half-width as a double, so that its square is one too. */
    interface Bell {
        double of(double distance, double halfWidth);
    }

    /** {@code keyLen · outer(v · inner(W query))}. */
    static Place place(DoubleUnaryOperator inner, DoubleUnaryOperator outer) {
        return (query, w, v, keyLen) ->
                keyLen * outer.applyAsDouble(Vectors.dot(v, each(hidden(query, w), inner)));
    }

    static double[] hidden(double[] query, double[][] w) {
        return Rows.times(w, query);
    }

    PredictiveSteps place(Place other) {
        return new PredictiveSteps(other, window, softmax, bell);
    }

    PredictiveSteps window(Window other) {
        return new PredictiveSteps(place, other, softmax, bell);
    }

    PredictiveSteps softmax(UnaryOperator<double[]> other) {
        return new PredictiveSteps(place, window, other, bell);
    }

    PredictiveSteps bell(Bell other) {
        return new PredictiveSteps(place, window, softmax, other);
    }

    /** The same, whose factors go through one more step at the end. */
    LocalPredictiveContract then(UnaryOperator<double[]> last) {
        return then((factors, scores, position, halfWidth) -> last.apply(factors));
    }

    interface Last {
        double[] of(double[] factors, double[] scores, double position, int halfWidth);
    }

    LocalPredictiveContract then(Last last) {
        return new LocalPredictiveContract() {
            @Override
            public double position(double[] query, double[][] w, double[] v, int keyLen) {
                return PredictiveSteps.this.position(query, w, v, keyLen);
            }

            @Override
            public double[] factors(double[] scores, double position, int halfWidth) {
                double[] factors = PredictiveSteps.this.factors(scores, position, halfWidth);
                return last.of(factors, scores, position, halfWidth);
            }
        };
    }

    @Override
    public double position(double[] query, double[][] w, double[] v, int keyLen) {
        return place.of(query, w, v, keyLen);
    }

    @Override
    public double[] factors(double[] scores, double position, int halfWidth) {
        int[] inside =
                IntStream.range(0, scores.length)
                        .filter(key -> window.holds(key, position, halfWidth))
                        .toArray();
        double[] factors = new double[scores.length];
        if (inside.length > 0) {
            double[] weights =
                    softmax.apply(IntStream.of(inside).mapToDouble(key -> scores[key]).toArray());
            for (int k = 0; k < inside.length; k++) {
                factors[inside[k]] = weights[k] * bell.of(inside[k] - position, halfWidth);
            }
        }
        return factors;
    }
}
