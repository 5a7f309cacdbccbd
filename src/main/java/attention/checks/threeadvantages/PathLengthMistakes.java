package attention.checks.threeadvantages;

import static attention.checks.threeadvantages.Arrows.RIGHT;
import static attention.checks.threeadvantages.Arrows.layers;
import static attention.checks.threeadvantages.Arrows.up;

import attention.check.Mistakes;
import attention.exercise.PathLengthContract;

/** Wrong answers to PathLength that learners write: one layer wrong, the others right. */
final class PathLengthMistakes {
    static final Mistakes<PathLengthContract> ALL =
            ofAttention().and(ofRecurrent()).and(ofConvolution()).and(ofWidth1()).and(ofDilated());

    private PathLengthMistakes() {}

    private static Mistakes<PathLengthContract> ofAttention() {
        return Mistakes.<PathLengthContract>none()
                .add("mask-ignored", RIGHT.attention((i, o, causal) -> 1))
                .add("always-masked", RIGHT.attention((i, o, causal) -> o < i ? -1 : 1))
                .add("mask-turned", RIGHT.attention((i, o, causal) -> causal && i < o ? -1 : 1))
                .add(
                        "itself-is-masked",
                        RIGHT.attention((i, o, causal) -> causal && o <= i ? -1 : 1))
                .add(
                        "itself-is-no-arrow",
                        RIGHT.attention((i, o, causal) -> masked(i, o, causal, 0)))
                .add(
                        "distance-in-attention",
                        RIGHT.attention((i, o, causal) -> masked(i, o, causal, Math.abs(o - i))))
                .add("no-way-is-zero", RIGHT.attention((i, o, causal) -> causal && o < i ? 0 : 1));
    }

    /** One arrow, or this number where the two positions are the same or it is a distance. */
    private static int masked(int from, int to, boolean causal, int other) {
        if (causal && to < from) {
            return -1;
        }
        return from == to ? 0 : Math.max(1, other);
    }

    private static Mistakes<PathLengthContract> ofRecurrent() {
        return Mistakes.<PathLengthContract>none()
                .add("input-arrow-forgotten", RIGHT.recurrent((i, o) -> o < i ? -1 : o - i))
                .add("output-arrow-added", RIGHT.recurrent((i, o) -> o < i ? -1 : o - i + 2))
                .add("from-the-start", RIGHT.recurrent((i, o) -> o < i ? -1 : o + 1))
                .add("one-step", RIGHT.recurrent((i, o) -> o < i ? -1 : 1))
                .add("both-directions", RIGHT.recurrent((i, o) -> Math.abs(o - i) + 1))
                .add("negative-number-of-arrows", RIGHT.recurrent((i, o) -> o - i + 1))
                .add("backwards-is-zero", RIGHT.recurrent((i, o) -> Math.max(0, o - i + 1)))
                .add("from-and-to-exchanged", RIGHT.recurrent((i, o) -> i < o ? -1 : i - o + 1));
    }

    private static Mistakes<PathLengthContract> ofConvolution() {
        return Mistakes.<PathLengthContract>none()
                .add(
                        "rounded-down",
                        RIGHT.convolution(
                                (w, far) -> w == 1 ? alone(far) : Math.max(1, far / (w / 2))))
                .add(
                        "one-layer-too-many",
                        RIGHT.convolution((w, far) -> w == 1 ? alone(far) : far / (w / 2) + 1))
                .add(
                        "whole-width",
                        RIGHT.convolution((w, far) -> w == 1 ? alone(far) : layers(w, far)))
                .add(
                        "half-a-width-with-its-middle",
                        RIGHT.convolution((w, far) -> w == 1 ? alone(far) : layers(w / 2 + 1, far)))
                .add("rounded-to-the-nearest", RIGHT.convolution(PathLengthMistakes::nearest))
                .add(
                        "width-minus-one",
                        RIGHT.convolution((w, far) -> far == 0 ? 1 : layers(w - 1, far)))
                .add(
                        "no-layer-for-itself",
                        RIGHT.convolution((w, far) -> far == 0 ? 0 : layers(w / 2, far)))
                .add(
                        "width-ignored",
                        RIGHT.convolution((w, far) -> w == 1 ? alone(far) : Math.max(1, far)))
                .add("one-layer", RIGHT.convolution((w, far) -> w / 2 < far ? -1 : 1));
    }

    private static Mistakes<PathLengthContract> ofWidth1() {
        return Mistakes.<PathLengthContract>none()
                .add(
                        "width-1-goes-on",
                        RIGHT.convolution((w, far) -> layers(Math.max(1, w / 2), far)))
                .add(
                        "width-1-divides-by-zero",
                        RIGHT.convolution((w, far) -> Math.max(1, up(far, w / 2))))
                .add(
                        "width-1-as-a-number",
                        RIGHT.convolution(
                                (w, far) -> Math.max(1, (int) Math.ceil(far / ((w - 1) / 2.0)))));
    }

    /** Half a layer and more is rounded up, less is lost. */
    private static int nearest(int width, int distance) {
        if (width == 1) {
            return alone(distance);
        }
        int reach = width / 2;
        return (int) Math.max(1, (2L * distance + reach) / (2L * reach));
    }

    private static int alone(int distance) {
        return distance == 0 ? 1 : -1;
    }

    private static Mistakes<PathLengthContract> ofDilated() {
        return Mistakes.<PathLengthContract>none()
                .add("log-of-the-distance", RIGHT.dilated(far -> Math.max(1, ceil(log2(far)))))
                .add("log-rounded-down", RIGHT.dilated(far -> Math.max(1, (int) log2(far + 1.0))))
                .add(
                        "both-sides-in-one",
                        RIGHT.dilated(far -> Math.max(1, ceil(log2(2.0 * far + 1)))))
                .add(
                        "log-to-base-3",
                        RIGHT.dilated(far -> Math.max(1, ceil(log2(2.0 * far + 1) / log2(3)))))
                .add("no-dilated-layer-for-itself", RIGHT.dilated(far -> far == 0 ? 0 : loop(far)))
                .add("one-dilated-layer-too-many", RIGHT.dilated(far -> loop(far) + 1))
                .add("one-dilated-layer-too-few", RIGHT.dilated(far -> Math.max(1, loop(far) - 1)))
                .add("farther-than-needed", RIGHT.dilated(far -> loop(far + 1)))
                .add("as-many-as-ones", RIGHT.dilated(far -> Math.max(1, Integer.bitCount(far))))
                .add("not-dilated", RIGHT.dilated(far -> Math.max(1, far)))
                .add("dilations-by-one", RIGHT.dilated(PathLengthMistakes::growingByOne))
                .add("largest-dilation", RIGHT.dilated(far -> ceil(log2(Math.max(1, far))) + 1));
    }

    private static double log2(double x) {
        return Math.log(Math.max(1, x)) / Math.log(2);
    }

    private static int ceil(double number) {
        return (int) Math.ceil(number - 1e-12);
    }

    private static int loop(int distance) {
        return RIGHT.dilated(0, distance);
    }

    /** Dilations 1, 2, 3 … reach 1, 3, 6 … */
    private static int growingByOne(int distance) {
        int layers = 1;
        for (long reach = 1; reach < distance; reach += layers) {
            layers++;
        }
        return layers;
    }
}
