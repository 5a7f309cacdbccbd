package attention.checks.threeadvantages;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.CountParametersContract;
import attention.study.threeadvantages.ParameterCount;

/** Checks counts of parameters: two heads and more, since one alone hides what they multiply. */
class CountParametersCheck implements Check<CountParametersContract> {
    private static final int WIDE = 50_000;

    @Override
    public CountParametersContract reference() {
        return new ParameterCount();
    }

    @Override
    public Mistakes<CountParametersContract> mistakes() {
        return CountParametersMistakes.ALL;
    }

    @Part(number = 1, points = 2)
    void attention_by_hand(Attempt<CountParametersContract> attempt) {
        attempt.asks(it -> it.attention(6, 2, false)).byHand("1").equalsReference();
        attempt.asks(it -> it.attention(6, 2, true)).byHand("1b").equalsReference();
    }

    @Part(number = 2, points = 1, needs = 1)
    void heads_share_the_columns(Attempt<CountParametersContract> attempt) {
        attempt.calling("four-heads", it -> it.attention(12, 4, true))
                .sameAs("one-head", it -> it.attention(12, 1, true));
    }

    @Part(number = 3, points = 2)
    void recurrent_layers_by_hand(Attempt<CountParametersContract> attempt) {
        attempt.asks(it -> it.recurrent(1, 6, true)).byHand("3").equalsReference();
        attempt.asks(it -> it.recurrent(3, 5, true)).byHand("3b").equalsReference();
        attempt.asks(it -> it.recurrent(4, 6, false)).byHand("3c").equalsReference();
    }

    @Part(number = 4, points = 2)
    void convolutions_by_hand(Attempt<CountParametersContract> attempt) {
        attempt.asks(it -> it.convolution(3, 4, true)).byHand("4").equalsReference();
        attempt.asks(it -> it.convolution(5, 4, false)).byHand("4b").equalsReference();
        attempt.asks(it -> it.convolution(1, 7, true)).equalsReference();
    }

    @Part(number = 5, points = 2, needs = 1)
    void an_encoder_block_by_hand(Attempt<CountParametersContract> attempt) {
        attempt.asks(it -> it.encoderBlock(4, 2, 7, true)).byHand().equalsReference();
        attempt.asks(it -> it.encoderBlock(4, 2, 7, false)).equalsReference();
    }

    @Part(
            number = 6,
            points = 2,
            needs = {1, 5})
    void a_decoder_block_by_hand(Attempt<CountParametersContract> attempt) {
        attempt.asks(it -> it.decoderBlock(4, 2, 7, true)).byHand().equalsReference();
        attempt.asks(it -> it.decoderBlock(4, 2, 7, false)).equalsReference();
    }

    @Part(
            number = 7,
            points = 2,
            needs = {1, 3, 4, 5, 6})
    void any_sizes(Attempt<CountParametersContract> attempt) {
        attempt.forAll(
                draw -> {
                    int heads = draw.size(1, 5);
                    int d = heads * draw.size(1, 9);
                    int size = draw.size(1, 9);
                    boolean biases = draw.below(2) == 1;
                    attempt.asks(it -> it.attention(d, heads, biases)).equalsReference();
                    attempt.asks(it -> it.recurrent(size, d, biases)).equalsReference();
                    attempt.asks(it -> it.convolution(size, d, biases)).equalsReference();
                    attempt.asks(it -> it.encoderBlock(d, heads, size, biases)).equalsReference();
                    attempt.asks(it -> it.decoderBlock(d, heads, size, biases)).equalsReference();
                });
    }

    @Part(
            number = 8,
            points = 1,
            needs = {1, 3, 4, 5, 6})
    void more_than_an_int_counts(Attempt<CountParametersContract> attempt) {
        attempt.asks(it -> it.attention(WIDE, 8, false)).byHand().equalsReference();
        attempt.asks(it -> it.recurrent(4, WIDE, false)).equalsReference();
        attempt.asks(it -> it.convolution(3, WIDE, false)).equalsReference();
        attempt.asks(it -> it.encoderBlock(WIDE, 8, WIDE, false)).equalsReference();
        attempt.asks(it -> it.decoderBlock(WIDE, 8, WIDE, false)).equalsReference();
    }

    @Part(
            number = 9,
            points = 1,
            needs = {1, 3, 4})
    void nothing_else_changes(Attempt<CountParametersContract> attempt) {
        attempt.leavesTheRestAlone();
    }
}
