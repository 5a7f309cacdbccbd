package attention.checks.threeadvantages;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.PathLengthContract;
import attention.study.threeadvantages.PathCount;

/**
 * Checks path lengths. Widths of 5 and more, since with 3 rounding up and down is the same, and
 * distances just below and above a power of two.
 */
class PathLengthCheck implements Check<PathLengthContract> {
    @Override
    public PathLengthContract reference() {
        return new PathCount();
    }

    @Override
    public Mistakes<PathLengthContract> mistakes() {
        return PathLengthMistakes.ALL;
    }

    @Part(number = 1, points = 2)
    void attention_by_hand(Attempt<PathLengthContract> attempt) {
        attempt.asks(it -> it.attention(2, 9, true)).byHand("1").equalsReference();
        attempt.asks(it -> it.attention(9, 2, false)).byHand("1b").equalsReference();
        attempt.asks(it -> it.attention(4, 4, true)).byHand("1c").equalsReference();
        attempt.asks(it -> it.attention(9, 2, true)).byHand("1d").equalsReference();
    }

    @Part(number = 2, points = 2)
    void recurrent_by_hand(Attempt<PathLengthContract> attempt) {
        attempt.asks(it -> it.recurrent(2, 9)).byHand("2").equalsReference();
        attempt.asks(it -> it.recurrent(4, 4)).byHand("2b").equalsReference();
        attempt.asks(it -> it.recurrent(9, 2)).byHand("2c").equalsReference();
    }

    @Part(number = 3, points = 3)
    void convolutions_by_hand(Attempt<PathLengthContract> attempt) {
        attempt.calling(
                        "of-width-5",
                        it ->
                                new int[] {
                                    it.convolution(5, 3, 12),
                                    it.convolution(5, 12, 4),
                                    it.convolution(5, 6, 7),
                                    it.convolution(5, 6, 6)
                                })
                .byHand()
                .equalsReference();
        attempt.asks(it -> it.convolution(7, 0, 10)).equalsReference();
        attempt.asks(it -> it.convolution(3, 0, 99)).equalsReference();
    }

    @Part(number = 4, points = 1, needs = 3)
    void a_width_of_one_stays_where_it_is(Attempt<PathLengthContract> attempt) {
        attempt.asks(it -> it.convolution(1, 6, 6)).byHand("4").equalsReference();
        attempt.asks(it -> it.convolution(1, 2, 5)).byHand("4b").equalsReference();
        attempt.asks(it -> it.convolution(1, 5, 2)).equalsReference();
    }

    @Part(number = 5, points = 3)
    void dilated_by_hand(Attempt<PathLengthContract> attempt) {
        attempt.calling(
                        "distances",
                        it ->
                                new int[] {
                                    it.dilated(3, 7),
                                    it.dilated(12, 6),
                                    it.dilated(0, 9),
                                    it.dilated(0, 15),
                                    it.dilated(16, 0),
                                    it.dilated(5, 4),
                                    it.dilated(6, 6)
                                })
                .byHand()
                .equalsReference();
        attempt.asks(it -> it.dilated(0, 99)).equalsReference();
    }

    @Part(
            number = 6,
            points = 2,
            needs = {1, 2, 3, 4, 5})
    void any_positions(Attempt<PathLengthContract> attempt) {
        attempt.forAll(
                draw -> {
                    int from = draw.size(0, 40);
                    int to = draw.size(0, 40);
                    int width = 1 + 2 * draw.size(0, 5);
                    boolean causal = draw.below(2) == 1;
                    attempt.asks(it -> it.attention(from, to, causal)).equalsReference();
                    attempt.asks(it -> it.recurrent(from, to)).equalsReference();
                    attempt.asks(it -> it.convolution(width, from, to)).equalsReference();
                    attempt.asks(it -> it.dilated(from, to)).equalsReference();
                });
    }

    @Part(
            number = 7,
            points = 1,
            needs = {3, 5})
    void there_and_back(Attempt<PathLengthContract> attempt) {
        attempt.calling("there", it -> new int[] {it.convolution(5, 3, 90), it.dilated(3, 90)})
                .sameAs("back", it -> new int[] {it.convolution(5, 90, 3), it.dilated(90, 3)});
    }

    @Part(
            number = 8,
            points = 1,
            needs = {1, 2, 3, 5})
    void nothing_else_changes(Attempt<PathLengthContract> attempt) {
        attempt.leavesTheRestAlone();
    }
}
