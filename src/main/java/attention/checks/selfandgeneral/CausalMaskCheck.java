package attention.checks.selfandgeneral;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Mistakes;
import attention.check.Part;
import attention.checks.pieces.Flags;
import attention.exercise.CausalMaskContract;
import attention.mask.CausalMask;

/** Checks the causal mask. Two positions would not tell a window of two from the whole past. */
class CausalMaskCheck implements Check<CausalMaskContract> {
    @Override
    public CausalMaskContract reference() {
        return length -> Flags.table(length, length, new CausalMask()::allows);
    }

    @Override
    public Mistakes<CausalMaskContract> mistakes() {
        return CausalMaskMistakes.ALL;
    }

    @Part(number = 1, points = 1)
    void a_row_for_each_position(Attempt<CausalMaskContract> attempt) {
        attempt.asks(it -> it.allowed(5)).hasTheRightShape();
    }

    @Part(number = 2, points = 2, needs = 1)
    void five_words_by_hand(Attempt<CausalMaskContract> attempt) {
        attempt.asks(it -> it.allowed(5)).byHand().equalsReference();
    }

    @Part(number = 3, points = 1, needs = 2)
    void the_shortest_texts(Attempt<CausalMaskContract> attempt) {
        attempt.asks(it -> it.allowed(1)).equalsReference();
        attempt.asks(it -> it.allowed(2)).equalsReference();
    }

    @Part(number = 4, points = 1, needs = 2)
    void any_length(Attempt<CausalMaskContract> attempt) {
        attempt.forAll(
                draw -> {
                    int length = draw.size(1, 12);
                    attempt.asks(it -> it.allowed(length)).equalsReference();
                });
    }

    @Part(number = 5, points = 1, needs = 2)
    void a_longer_text_begins_as_a_shorter_one(Attempt<CausalMaskContract> attempt) {
        attempt.calling("beginning", it -> beginning(it.allowed(9), 4))
                .sameAs("short", it -> it.allowed(4));
    }

    @Part(number = 6, points = 1, needs = 1)
    void nothing_else_changes(Attempt<CausalMaskContract> attempt) {
        attempt.leavesTheRestAlone();
    }

    private static boolean[][] beginning(boolean[][] allowed, int length) {
        return Flags.table(length, length, (i, j) -> allowed[i][j]);
    }
}
