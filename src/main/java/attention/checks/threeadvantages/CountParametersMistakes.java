package attention.checks.threeadvantages;

import static attention.checks.threeadvantages.Counting.RIGHT;
import static attention.checks.threeadvantages.Counting.table;
import static attention.checks.threeadvantages.Counting.when;

import attention.check.Mistakes;
import attention.exercise.CountParametersContract;

/** Wrong answers to CountParameters that learners write: one rule wrong, the others right. */
final class CountParametersMistakes {
    static final Mistakes<CountParametersContract> ALL =
            ofAttention()
                    .and(ofRecurrent())
                    .and(ofConvolution())
                    .and(ofBlocks())
                    .and(ofDecoder())
                    .and(tooNarrow())
                    .and(blocksTooNarrow());

    private CountParametersMistakes() {}

    private static Mistakes<CountParametersContract> ofAttention() {
        return Mistakes.<CountParametersContract>none()
                .add("times-heads", RIGHT.attention((d, h, b) -> h * 4 * table(d, d, b)))
                .add(
                        "projections-times-heads",
                        RIGHT.attention((d, h, b) -> (3 * h + 1) * table(d, d, b)))
                .add("no-output-table", RIGHT.attention((d, h, b) -> 3 * table(d, d, b)))
                .add("one-table", RIGHT.attention((d, h, b) -> table(d, d, b)))
                .add(
                        "one-head-alone",
                        RIGHT.attention((d, h, b) -> 3 * table(d, d / h, b) + table(d, d, b)))
                .add("attention-biases-always", RIGHT.attention((d, h, b) -> 4 * table(d, d, true)))
                .add("attention-biases-never", RIGHT.attention((d, h, b) -> 4 * d * d))
                .add("one-bias-for-four", RIGHT.attention((d, h, b) -> 4 * d * d + when(b, d)))
                .add("one-number-for-a-bias", RIGHT.attention((d, h, b) -> 4 * d * d + when(b, 4)))
                .add(
                        "no-bias-at-the-output",
                        RIGHT.attention((d, h, b) -> 4 * d * d + when(b, 3 * d)))
                .add(
                        "biases-of-one-head",
                        RIGHT.attention((d, h, b) -> 4 * d * d + when(b, 4 * (d / h))))
                .add(
                        "biases-times-heads",
                        RIGHT.attention((d, h, b) -> 4 * d * d + when(b, 4 * d * h)))
                .add(
                        "output-table-of-one-head",
                        RIGHT.attention((d, h, b) -> 3 * table(d, d, b) + table(d / h, d, b)));
    }

    private static Mistakes<CountParametersContract> ofRecurrent() {
        return Mistakes.<CountParametersContract>none()
                .add("two-biases-for-a-gate", RIGHT.recurrent((g, d, b) -> 2L * g * table(d, d, b)))
                .add("no-table-for-the-state", RIGHT.recurrent((g, d, b) -> g * table(d, d, b)))
                .add("gates-ignored", RIGHT.recurrent((g, d, b) -> table(2L * d, d, b)))
                .add("always-four-gates", RIGHT.recurrent((g, d, b) -> 4 * table(2L * d, d, b)))
                .add(
                        "state-shared-by-gates",
                        RIGHT.recurrent((g, d, b) -> g * table(d, d, b) + (long) d * d))
                .add(
                        "one-bias-for-all-gates",
                        RIGHT.recurrent((g, d, b) -> g * table(2L * d, d, false) + when(b, d)))
                .add(
                        "recurrent-biases-always",
                        RIGHT.recurrent((g, d, b) -> g * table(2L * d, d, true)))
                .add(
                        "recurrent-biases-never",
                        RIGHT.recurrent((g, d, b) -> g * table(2L * d, d, false)))
                .add(
                        "one-number-for-a-gates-bias",
                        RIGHT.recurrent((g, d, b) -> g * (table(2L * d, d, false) + when(b, 1))))
                .add(
                        "twice-as-wide-both-ways",
                        RIGHT.recurrent((g, d, b) -> g * (4L * d * d + when(b, d))))
                .add(
                        "output-table-added",
                        RIGHT.recurrent((g, d, b) -> g * table(2L * d, d, b) + table(d, d, b)));
    }

    private static Mistakes<CountParametersContract> ofConvolution() {
        return Mistakes.<CountParametersContract>none()
                .add("width-squared", RIGHT.convolution((w, d, b) -> table((long) w * w * d, d, b)))
                .add("width-forgotten", RIGHT.convolution((w, d, b) -> table(d, d, b)))
                .add("each-feature-alone", RIGHT.convolution((w, d, b) -> table(w, d, b)))
                .add("one-filter", RIGHT.convolution((w, d, b) -> table((long) w * d, 1, b)))
                .add("a-bias-for-each-place", RIGHT.convolution((w, d, b) -> w * table(d, d, b)))
                .add(
                        "one-bias-in-all",
                        RIGHT.convolution((w, d, b) -> (long) w * d * d + when(b, 1)))
                .add(
                        "convolution-biases-always",
                        RIGHT.convolution((w, d, b) -> table((long) w * d, d, true)))
                .add(
                        "convolution-biases-never",
                        RIGHT.convolution((w, d, b) -> table((long) w * d, d, false)))
                .add(
                        "a-bias-for-each-row-seen",
                        RIGHT.convolution((w, d, b) -> (long) w * d * d + when(b, w)));
    }

    private static Mistakes<CountParametersContract> ofBlocks() {
        return Mistakes.<CountParametersContract>none()
                .add("norms-left-out", RIGHT.norms((count, d) -> 0))
                .add("half-of-the-norms", RIGHT.norms((count, d) -> (long) count * d))
                .add("norm-has-two-numbers", RIGHT.norms((count, d) -> 2L * count))
                .add("one-feed-forward-table", RIGHT.feedForward((d, m, b) -> table(d, m, true)))
                .add("feed-forward-without-biases", RIGHT.feedForward((d, m, b) -> 2 * d * m))
                .add(
                        "feed-forward-biases-as-attention",
                        RIGHT.feedForward((d, m, b) -> table(d, m, b) + table(m, d, b)))
                .add(
                        "feed-forward-two-equal-biases",
                        RIGHT.feedForward((d, m, b) -> 2 * table(d, m, true)))
                .add("feed-forward-square", RIGHT.feedForward((d, m, b) -> 2 * table(d, d, true)))
                .add(
                        "feed-forward-two-narrow-biases",
                        RIGHT.feedForward((d, m, b) -> 2 * d * m + 2 * d))
                .add("no-feed-forward", RIGHT.feedForward((d, m, b) -> 0))
                .add(
                        "three-norms-in-the-encoder",
                        RIGHT.encoder(
                                (attention, inner, norms) -> attention + inner + norms.of(3)));
    }

    private static Mistakes<CountParametersContract> ofDecoder() {
        return Mistakes.<CountParametersContract>none()
                .add(
                        "decoder-is-encoder",
                        RIGHT.decoder((attention, inner, norms) -> attention + inner + norms.of(2)))
                .add(
                        "one-attention-in-the-decoder",
                        RIGHT.decoder((attention, inner, norms) -> attention + inner + norms.of(3)))
                .add(
                        "two-norms-in-the-decoder",
                        RIGHT.decoder(
                                (attention, inner, norms) -> 2 * attention + inner + norms.of(2)))
                .add(
                        "two-encoder-blocks",
                        RIGHT.decoder(
                                (attention, inner, norms) -> 2 * (attention + inner + norms.of(2))))
                .add(
                        "feed-forward-twice-in-the-decoder",
                        RIGHT.decoder(
                                (attention, inner, norms) -> 2 * (attention + inner) + norms.of(3)))
                .add(
                        "four-norms-in-the-decoder",
                        RIGHT.decoder(
                                (attention, inner, norms) -> 2 * attention + inner + norms.of(4)));
    }

    private static Mistakes<CountParametersContract> tooNarrow() {
        return Mistakes.<CountParametersContract>none()
                .add(
                        "attention-overflows",
                        RIGHT.attention((d, h, b) -> (int) (4 * table(d, d, b))))
                .add(
                        "recurrent-overflows",
                        RIGHT.recurrent((g, d, b) -> (int) (g * table(2L * d, d, b))))
                .add(
                        "convolution-overflows",
                        RIGHT.convolution((w, d, b) -> (int) table((long) w * d, d, b)))
                .add(
                        "square-overflows-in-attention",
                        RIGHT.attention((d, h, b) -> 4L * square(d) + when(b, 4 * d)))
                .add(
                        "output-table-overflows",
                        RIGHT.attention((d, h, b) -> 3 * d * d + square(d) + when(b, 4 * d)))
                .add(
                        "square-overflows-in-a-gate",
                        RIGHT.recurrent((g, d, b) -> g * (2L * square(d) + when(b, d))))
                .add(
                        "square-overflows-in-a-filter",
                        RIGHT.convolution((w, d, b) -> (long) w * square(d) + when(b, d)));
    }

    private static Mistakes<CountParametersContract> blocksTooNarrow() {
        return Mistakes.<CountParametersContract>none()
                .add(
                        "feed-forward-overflows",
                        RIGHT.feedForward((d, m, b) -> (int) (2 * d * m + d + m)))
                .add(
                        "product-overflows-in-feed-forward",
                        RIGHT.feedForward((d, m, b) -> 2L * (int) (d * m) + d + m))
                .add(
                        "encoder-overflows",
                        RIGHT.encoder(
                                (attention, inner, norms) ->
                                        (int) (attention + inner + norms.of(2))))
                .add(
                        "decoder-overflows",
                        RIGHT.decoder(
                                (attention, inner, norms) ->
                                        (int) (2 * attention + inner + norms.of(3))))
                .add(
                        "feed-forward-of-the-decoder-overflows",
                        RIGHT.decoder(
                                (attention, inner, norms) ->
                                        2 * attention + (int) inner + norms.of(3)));
    }

    /** As an int has it. */
    private static int square(long d) {
        return (int) (d * d);
    }
}
