package attention.checks.threeadvantages;

import static attention.checks.threeadvantages.Counting.RIGHT;
import static attention.checks.threeadvantages.Counting.table;
import static attention.checks.threeadvantages.Counting.when;

import attention.check.Attempts;
import attention.exercise.CountParametersContract;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;

/** Answers to CountParameters beyond the named mistakes. */
final class CountParametersAttemptsTest extends Attempts<CountParametersContract> {
    CountParametersAttemptsTest() {
        wrongAttention();
        wrongLayers();
        wrongBlocks();
        wrongHabits();
        rightInOtherWords();
        rightInOtherNumbers();
    }

    private void wrongAttention() {
        wrong("nothing", RIGHT.attention((d, h, b) -> 0));
        wrong("two tables", RIGHT.attention((d, h, b) -> 2 * table(d, d, b)));
        wrong("five tables", RIGHT.attention((d, h, b) -> 5 * table(d, d, b)));
        wrong("divided by the heads", RIGHT.attention((d, h, b) -> 4 * table(d, d, b) / h));
        wrong(
                "a bias where there should be none",
                RIGHT.attention((d, h, b) -> 4 * table(d, d, !b)));
        wrong("tables of one head", RIGHT.attention((d, h, b) -> 4 * table(d, d / h, b)));
        wrong("a row for a table", RIGHT.attention((d, h, b) -> 4 * (d + when(b, d))));
        wrong("scale learned too", RIGHT.attention((d, h, b) -> 4 * table(d, d, b) + 1));
        wrong("a bias for each head", RIGHT.attention((d, h, b) -> 4 * d * d + when(b, 4 * d * h)));
    }

    private void wrongLayers() {
        wrong(
                "three gates at least",
                RIGHT.recurrent((g, d, b) -> Math.max(3, g) * table(2L * d, d, b)));
        wrong("gates squared", RIGHT.recurrent((g, d, b) -> (long) g * g * table(2L * d, d, b)));
        wrong(
                "state as wide as all gates",
                RIGHT.recurrent((g, d, b) -> table(d + (long) g * d, d, b)));
        wrong("a readout too", RIGHT.recurrent((g, d, b) -> (g + 1) * table(2L * d, d, b)));
        wrong("half a width", RIGHT.convolution((w, d, b) -> table(w / 2 * (long) d, d, b)));
        wrong(
                "width and its neighbours",
                RIGHT.convolution((w, d, b) -> table((w + 1L) * d, d, b)));
        wrong("width filters", RIGHT.convolution((w, d, b) -> table((long) d * d, w, b)));
        wrong(
                "never wider than 5",
                RIGHT.convolution((w, d, b) -> table(Math.min(w, 5) * (long) d, d, b)));
    }

    private void wrongBlocks() {
        wrong("one norm", RIGHT.norms((count, d) -> 2L * d));
        wrong("three norms in both", RIGHT.encoder((a, f, norms) -> a + f + norms.of(3)));
        wrong("a norm at the end too", RIGHT.norms((count, d) -> 2L * (count + 1) * d));
        wrong(
                "hidden always four times",
                RIGHT.feedForward((d, m, b) -> table(d, 4 * d, true) + table(4 * d, d, true)));
        wrong("first bias alone", RIGHT.feedForward((d, m, b) -> 2 * d * m + m));
        wrong("last bias alone", RIGHT.feedForward((d, m, b) -> 2 * d * m + d));
        wrong("two attentions in both", RIGHT.encoder((a, f, norms) -> 2 * a + f + norms.of(2)));
        wrong("three attentions", RIGHT.decoder((a, f, norms) -> 3 * a + f + norms.of(3)));
        wrong("two feed-forwards", RIGHT.decoder((a, f, norms) -> 2 * a + 2 * f + norms.of(3)));
        wrong("no attention", RIGHT.encoder((a, f, norms) -> f + norms.of(2)));
    }

    @SuppressWarnings("NarrowCalculation") // the mistake itself
    private void wrongHabits() {
        wrong(
                "everything in float",
                RIGHT.recurrent((g, d, b) -> (long) ((float) g * (2f * d * d + d))));
        wrong("recurrent kept from the first call", new KeepsTheFirst());
        wrong(
                "an int on the way",
                RIGHT.attention((d, h, b) -> 4 * (int) d * (int) d + when(b, 4 * d)));
    }

    /** Answers each question about a gate count with the first answer it gave. */
    private static final class KeepsTheFirst implements CountParametersContract {
        private final Map<Integer, Long> known = new HashMap<>();

        @Override
        public long attention(int dModel, int headCount, boolean biases) {
            return RIGHT.attention(dModel, headCount, biases);
        }

        @Override
        public long recurrent(int gates, int dModel, boolean biases) {
            return known.computeIfAbsent(gates, it -> RIGHT.recurrent(gates, dModel, biases));
        }

        @Override
        public long convolution(int width, int dModel, boolean biases) {
            return RIGHT.convolution(width, dModel, biases);
        }

        @Override
        public long encoderBlock(int dModel, int headCount, int dHidden, boolean biases) {
            return RIGHT.encoderBlock(dModel, headCount, dHidden, biases);
        }

        @Override
        public long decoderBlock(int dModel, int headCount, int dHidden, boolean biases) {
            return RIGHT.decoderBlock(dModel, headCount, dHidden, biases);
        }
    }

    private void rightInOtherWords() {
        right("rule by rule", RIGHT);
        right(
                "heads one by one",
                RIGHT.attention((d, h, b) -> h * 3 * table(d, d / h, b) + table(d, d, b)));
        right("multiplied out", RIGHT.attention((d, h, b) -> b ? 4 * d * (d + 1) : 4 * d * d));
        right(
                "gate by gate",
                RIGHT.recurrent(
                        (g, d, b) ->
                                LongStream.range(0, g)
                                        .map(it -> table(d, d, false) + table(d, d, b))
                                        .sum()));
        right(
                "filter by filter",
                RIGHT.convolution(
                        (w, d, b) ->
                                LongStream.range(0, d).map(it -> (long) w * d + when(b, 1)).sum()));
        right(
                "decoder from encoder",
                RIGHT.decoder((a, f, norms) -> (a + f + norms.of(2)) + a + norms.of(1)));
        right("feed-forward multiplied out", RIGHT.feedForward((d, m, b) -> 2 * d * m + d + m));
    }

    private void rightInOtherNumbers() {
        right(
                "big integers",
                RIGHT.attention(
                        (d, h, b) ->
                                BigInteger.valueOf(d)
                                        .multiply(BigInteger.valueOf(b ? d + 1 : d))
                                        .shiftLeft(2)
                                        .longValueExact()));
        right(
                "row by row",
                RIGHT.norms(
                        (count, d) -> LongStream.range(0, count).map(it -> d + (long) d).sum()));
    }
}
