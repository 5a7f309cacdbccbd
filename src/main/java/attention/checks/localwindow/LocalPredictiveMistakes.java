package attention.checks.localwindow;

import static attention.checks.localwindow.PredictiveSteps.RIGHT;
import static attention.checks.localwindow.PredictiveSteps.hidden;
import static attention.checks.localwindow.PredictiveSteps.place;
import static attention.checks.pieces.Vectors.both;
import static attention.checks.pieces.Vectors.dot;
import static attention.checks.pieces.Vectors.each;
import static attention.checks.pieces.Vectors.largest;
import static attention.checks.pieces.Vectors.overTheSum;
import static attention.checks.pieces.Vectors.runningSums;
import static attention.checks.pieces.Vectors.total;

import attention.check.Mistakes;
import attention.checks.localwindow.PredictiveSteps.Place;
import attention.checks.pieces.Vectors;
import attention.checks.pieces.WrongSoftmaxes;
import attention.exercise.LocalPredictiveContract;
import java.util.Arrays;

/** Wrong answers to LocalPredictive that learners write. */
final class LocalPredictiveMistakes {
    private static final PredictiveSteps EVERYWHERE = RIGHT.window((key, p, h) -> true);

    private static final PredictiveSteps WEIGHTS = RIGHT.bell((d, h) -> 1);

    static final Mistakes<LocalPredictiveContract> ALL =
            WrongSoftmaxes.addTo(
                    places().and(bells()).and(windows()), softmax -> RIGHT.softmax(softmax));

    private LocalPredictiveMistakes() {}

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static Mistakes<LocalPredictiveContract> places() {
        return Mistakes.<LocalPredictiveContract>none()
                .add("not-times-the-number-of-keys", at((q, w, v, m) -> right(q, w, v, 1)))
                .add(
                        "last-index-in-place-of-number",
                        at((q, w, v, m) -> right(q, w, v, 1) * (m - 1)))
                .add("no-tanh", at(place(x -> x, x -> sigmoid(x))))
                .add(
                        "tanh-outside",
                        at((q, w, v, m) -> m * sigmoid(Math.tanh(dot(v, hidden(q, w))))))
                .add("no-v", at((q, w, v, m) -> m * sigmoid(total(each(hidden(q, w), Math::tanh)))))
                .add("no-sigmoid", at(place(Math::tanh, x -> x)))
                .add("tanh-in-place-of-sigmoid", at(place(Math::tanh, Math::tanh)))
                .add("sigmoid-in-place-of-tanh", at(place(x -> sigmoid(x), x -> sigmoid(x))))
                .add("sigmoid-turned", at(place(Math::tanh, x -> sigmoid(-x))))
                .add("rounded", at((q, w, v, m) -> Math.round(right(q, w, v, m))))
                .add("cut", at((q, w, v, m) -> (int) right(q, w, v, m)))
                .add("power-too-large", at(place(Math::tanh, x -> Math.exp(x) / (1 + Math.exp(x)))))
                .add("tanh-by-hand", at(place(Vectors::quotient, x -> sigmoid(x))))
                .add(
                        "hidden-not-set-back",
                        at(
                                (q, w, v, m) ->
                                        m
                                                * sigmoid(
                                                        dot(
                                                                v,
                                                                each(
                                                                        runningSums(hidden(q, w)),
                                                                        Math::tanh)))))
                .add(
                        "sigmoid-before-v",
                        at(
                                (q, w, v, m) ->
                                        m * dot(v, each(hidden(q, w), x -> sigmoid(Math.tanh(x))))))
                .add(
                        "number-of-keys-inside-the-sigmoid",
                        at((q, w, v, m) -> sigmoid(m * dot(v, each(hidden(q, w), Math::tanh)))));
    }

    private static PredictiveSteps at(Place place) {
        return RIGHT.place(place);
    }

    private static double right(double[] query, double[][] w, double[] v, int keyLen) {
        return RIGHT.position(query, w, v, keyLen);
    }

    private static Mistakes<LocalPredictiveContract> bells() {
        return Mistakes.<LocalPredictiveContract>none()
                .add("rows-made-to-add-up-to-1", RIGHT.then(Vectors::overTheSum))
                .add(
                        "sigma-is-the-half-width",
                        RIGHT.bell((d, h) -> Math.exp(-d * d / (2 * h * h))))
                .add("whole-number-sigma", RIGHT.bell((d, h) -> bell(d, Math.floor(h / 2))))
                .add("no-two-below", RIGHT.bell((d, h) -> Math.exp(-4 * d * d / (h * h))))
                .add("sigma-not-squared", RIGHT.bell((d, h) -> Math.exp(-d * d / h)))
                .add(
                        "distance-not-squared",
                        RIGHT.bell((d, h) -> Math.exp(-2 * Math.abs(d) / (h * h))))
                .add("distance-with-its-sign", RIGHT.bell((d, h) -> Math.exp(-2 * d / (h * h))))
                .add("minus-forgotten", RIGHT.bell((d, h) -> Math.exp(2 * d * d / (h * h))))
                .add(
                        "times-where-it-is-divided",
                        RIGHT.bell((d, h) -> Math.exp(-d * d / 2 * (h / 2) * (h / 2))))
                .add(
                        "normal-density",
                        RIGHT.bell((d, h) -> bell(d, h / 2) / (h / 2 * Math.sqrt(2 * Math.PI))))
                .add("gaussian-added", RIGHT.then(LocalPredictiveMistakes::added))
                .add("only-the-window", WEIGHTS)
                .add("only-the-gaussian", RIGHT.softmax(scores -> each(scores, x -> 1)));
    }

    private static double bell(double distance, double sigma) {
        return Math.exp(-distance * distance / (2 * sigma * sigma));
    }

    /** The weights in the window and the bell curve, added in place of multiplied. */
    private static double[] added(
            double[] factors, double[] scores, double position, int halfWidth) {
        double[] weights = WEIGHTS.factors(scores, position, halfWidth);
        for (int key = 0; key < weights.length; key++) {
            double distance = key - position;
            weights[key] += Math.abs(distance) <= halfWidth ? bell(distance, halfWidth / 2.0) : 0;
        }
        return weights;
    }

    private static Mistakes<LocalPredictiveContract> windows() {
        return Mistakes.<LocalPredictiveContract>none()
                .add("no-window", RIGHT.window((key, p, h) -> true))
                .add("ends-left-out", RIGHT.window((key, p, h) -> Math.abs(key - p) < h))
                .add("half-of-the-half", RIGHT.window((key, p, h) -> Math.abs(key - p) <= h / 2.0))
                .add(
                        "window-around-the-cut-place",
                        RIGHT.window((key, p, h) -> Math.abs(key - (int) p) <= h))
                .add(
                        "window-around-the-rounded-place",
                        RIGHT.window((key, p, h) -> Math.abs(key - Math.round(p)) <= h))
                .add(
                        "window-rounded-outwards",
                        RIGHT.window(
                                (key, p, h) -> Math.floor(p - h) <= key && key <= Math.ceil(p + h)))
                .add("the-past-alone", RIGHT.window((key, p, h) -> p - h <= key && key <= p))
                .add("no-right-end", RIGHT.window((key, p, h) -> p - key <= h))
                .add("no-left-end", RIGHT.window((key, p, h) -> key - p <= h))
                .add(
                        "softmax-over-all-keys",
                        RIGHT.then((f, s, p, h) -> cut(EVERYWHERE.factors(s, p, h), p, h)))
                .add(
                        "zero-for-forbidden",
                        RIGHT.then(
                                (f, s, p, h) -> cut(EVERYWHERE.factors(cut(s, p, h), p, h), p, h)))
                .add("largest-of-all-keys", RIGHT.then(LocalPredictiveMistakes::overshadowed))
                .add(
                        "gaussian-times-the-score",
                        RIGHT.then((f, s, p, h) -> WEIGHTS.factors(product(s, p, h), p, h)))
                .add("positions-from-one", fromOne())
                .add(
                        "not-divided-by-the-sum",
                        RIGHT.softmax(s -> each(s, x -> Math.exp(x - largest(s)))))
                .add("no-weights", RIGHT.softmax(scores -> scores))
                .add("divided-by-the-sum", RIGHT.softmax(Vectors::overTheSum))
                .add("the-window-alone-returned", RIGHT.then(LocalPredictiveMistakes::cutOut));
    }

    private static double[] cut(double[] numbers, double position, int halfWidth) {
        double[] cut = numbers.clone();
        for (int key = 0; key < cut.length; key++) {
            cut[key] = Math.abs(key - position) <= halfWidth ? cut[key] : 0;
        }
        return cut;
    }

    /** The bell curve in the window, times these numbers. */
    private static double[] product(double[] numbers, double position, int halfWidth) {
        double[] bell =
                RIGHT.softmax(scores -> each(scores, x -> 1)).factors(numbers, position, halfWidth);
        return both(numbers, bell, (x, factor) -> x * factor);
    }

    /** The largest of all scores is subtracted, in the window or not. */
    private static double[] overshadowed(
            double[] factors, double[] scores, double position, int halfWidth) {
        double max = largest(scores);
        double[] powers = cut(each(scores, x -> Math.exp(x - max)), position, halfWidth);
        return cut(product(overTheSum(powers), position, halfWidth), position, halfWidth);
    }

    private static LocalPredictiveContract fromOne() {
        return RIGHT.then(
                (factors, scores, position, halfWidth) ->
                        RIGHT.factors(scores, position - 1, halfWidth));
    }

    private static double[] cutOut(
            double[] factors, double[] scores, double position, int halfWidth) {
        int first = (int) Math.max(0, Math.ceil(position - halfWidth));
        int end = (int) Math.min(scores.length, Math.floor(position + halfWidth) + 1);
        return Arrays.copyOfRange(factors, first, Math.max(first, end));
    }
}
