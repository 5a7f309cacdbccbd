package attention.checks.threeadvantages;

import static attention.checks.threeadvantages.Arrows.RIGHT;
import static attention.checks.threeadvantages.Arrows.layers;
import static attention.checks.threeadvantages.Arrows.up;

import attention.check.Attempts;
import attention.exercise.PathLengthContract;
import java.util.ArrayList;
import java.util.List;

/** Answers to PathLength beyond the named mistakes. */
final class PathLengthAttemptsTest extends Attempts<PathLengthContract> {
    PathLengthAttemptsTest() {
        wrongAttention();
        wrongRecurrent();
        wrongConvolution();
        wrongDilated();
        wrongOtherGrowth();
        wrongMemory();
        rightLayers();
        rightConvolution();
        rightDilated();
    }

    private void wrongAttention() {
        wrong("nowhere", RIGHT.attention((i, o, causal) -> -1));
        wrong("two arrows", RIGHT.attention((i, o, causal) -> causal && o < i ? -1 : 2));
        wrong("neighbours alone", RIGHT.attention((i, o, causal) -> causal && o != i + 1 ? -1 : 1));
        wrong(
                "a step more under the mask",
                RIGHT.attention((i, o, causal) -> causal ? o < i ? -1 : 2 : 1));
    }

    private void wrongRecurrent() {
        wrong("to the end of the text", RIGHT.recurrent((i, o) -> o < i ? -1 : i + 1));
        wrong("half way", RIGHT.recurrent((i, o) -> o < i ? -1 : (o - i) / 2 + 1));
        wrong("not to itself", RIGHT.recurrent((i, o) -> o <= i ? -1 : o - i + 1));
        wrong("minus two", RIGHT.recurrent((i, o) -> o < i ? -2 : o - i + 1));
        wrong("both ends away", RIGHT.recurrent((i, o) -> o < i ? -1 : Math.max(1, o - i - 1)));
    }

    private void wrongConvolution() {
        wrong("half rounded up", RIGHT.convolution((w, far) -> layers((w + 1) / 2, far)));
        wrong(
                "rounded to the nearest",
                RIGHT.convolution(
                        (w, far) ->
                                w == 1
                                        ? RIGHT.ofWidth().of(w, far)
                                        : Math.max(1, (int) Math.round(far / ((w - 1) / 2.0)))));
        wrong("always width 5", RIGHT.convolution((w, far) -> layers(2, far)));
        wrong(
                "width 1 is infinite",
                RIGHT.convolution(
                        (w, far) ->
                                w == 1 && far > 0
                                        ? Integer.MAX_VALUE
                                        : RIGHT.ofWidth().of(w, far)));
        wrong(
                "at least two layers",
                RIGHT.convolution(
                        (w, far) ->
                                w == 1
                                        ? RIGHT.ofWidth().of(w, far)
                                        : Math.max(2, layers(w / 2, far))));
        wrong("one side alone", new OneSided());
        wrong(
                "two layers at most",
                RIGHT.convolution(
                        (w, far) ->
                                w == 1
                                        ? RIGHT.ofWidth().of(w, far)
                                        : Math.min(2, layers(w / 2, far))));
    }

    private void wrongDilated() {
        wrong(
                "three times as far",
                RIGHT.dilated(
                        far -> {
                            int layers = 1;
                            for (int reach = 1; reach < far; reach = 3 * reach + 1) {
                                layers++;
                            }
                            return layers;
                        }));
        wrong(
                "powers of two",
                RIGHT.dilated(
                        far -> {
                            int layers = 1;
                            while (1 << layers < far) {
                                layers++;
                            }
                            return layers;
                        }));
        wrong(
                "strictly more",
                RIGHT.dilated(
                        far -> {
                            int layers = 1;
                            while ((1 << layers) - 1 <= far) {
                                layers++;
                            }
                            return layers;
                        }));
        wrong(
                "never more than six layers",
                RIGHT.dilated(far -> Math.min(6, RIGHT.ofDilated().of(far))));
    }

    private void wrongOtherGrowth() {
        wrong(
                "halved until one",
                RIGHT.dilated(
                        far -> {
                            int layers = 0;
                            for (int left = far; left > 1; left /= 2) {
                                layers++;
                            }
                            return Math.max(1, layers);
                        }));
        wrong(
                "root of the distance",
                RIGHT.dilated(far -> Math.max(1, (int) Math.ceil(Math.sqrt(far)))));
    }

    /** Looks to the left alone, as a causal convolution does. */
    private static final class OneSided implements PathLengthContract {
        @Override
        public int attention(int from, int to, boolean causal) {
            return RIGHT.attention(from, to, causal);
        }

        @Override
        public int recurrent(int from, int to) {
            return RIGHT.recurrent(from, to);
        }

        @Override
        public int convolution(int width, int from, int to) {
            return to < from ? -1 : RIGHT.convolution(width, from, to);
        }

        @Override
        public int dilated(int from, int to) {
            return to < from ? -1 : RIGHT.dilated(from, to);
        }
    }

    private void wrongMemory() {
        List<Integer> seen = new ArrayList<>();
        wrong(
                "the largest so far",
                RIGHT.recurrent(
                        (i, o) -> {
                            seen.add(o < i ? -1 : o - i + 1);
                            return seen.stream().mapToInt(it -> it).max().orElseThrow();
                        }));
    }

    private void rightLayers() {
        right("layer by layer", RIGHT);
        right(
                "if and else",
                RIGHT.attention(
                        (i, o, causal) -> {
                            if (causal) {
                                return i <= o ? 1 : -1;
                            }
                            return 1;
                        }));
        right(
                "step by step",
                RIGHT.recurrent(
                        (i, o) -> {
                            int arrows = 1;
                            for (int at = i; at < o; at++) {
                                arrows++;
                            }
                            return i <= o ? arrows : -1;
                        }));
    }

    private void rightConvolution() {
        right(
                "layers on top of one another",
                RIGHT.convolution(
                        (w, far) -> {
                            int layers = 1;
                            for (int reach = w / 2; reach < far && w > 1; reach += w / 2) {
                                layers++;
                            }
                            return w == 1 && far > 0 ? -1 : layers;
                        }));
        right(
                "divided in double",
                RIGHT.convolution(
                        (w, far) ->
                                w == 1
                                        ? far == 0 ? 1 : -1
                                        : Math.max(1, (int) Math.ceil(far * 2.0 / (w - 1)))));
        right(
                "rounded up by hand",
                RIGHT.convolution(
                        (w, far) ->
                                w == 1 ? RIGHT.ofWidth().of(w, far) : Math.max(1, up(far, w / 2))));
    }

    private void rightDilated() {
        right(
                "powers",
                RIGHT.dilated(
                        far -> {
                            int layers = 1;
                            while (Math.pow(2, layers) - 1 < far) {
                                layers++;
                            }
                            return layers;
                        }));
        right(
                "binary digits",
                RIGHT.dilated(far -> Math.max(1, Integer.toBinaryString(far).length())));
        right(
                "leading zeros",
                RIGHT.dilated(
                        far -> Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(far))));
        right(
                "halved until nothing is left",
                RIGHT.dilated(far -> far <= 1 ? 1 : 1 + RIGHT.dilated(0, far / 2)));
        right(
                "dilations added up",
                RIGHT.dilated(
                        far -> {
                            int layers = 0;
                            int dilation = 1;
                            for (int reach = 0; reach < far || layers == 0; reach += dilation / 2) {
                                layers++;
                                dilation *= 2;
                            }
                            return layers;
                        }));
    }
}
