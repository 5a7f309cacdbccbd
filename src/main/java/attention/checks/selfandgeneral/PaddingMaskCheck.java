package attention.checks.selfandgeneral;

import static attention.checks.pieces.Flags.flags;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Mistakes;
import attention.check.Part;
import attention.checks.pieces.Flags;
import attention.exercise.PaddingMaskContract;
import attention.mask.CausalMask;
import attention.mask.Mask;
import attention.mask.PaddingMask;

/**
 * Checks the padding mask, and two masks at once. Fewer queries than keys, so that rows and columns
 * cannot be exchanged unseen, and padding in front and in the middle as well as at the end.
 */
class PaddingMaskCheck implements Check<PaddingMaskContract> {
    private static final boolean[] AT_THE_END = flags(0, 0, 1, 1, 1);
    private static final boolean[] ANYWHERE = flags(1, 0, 0, 1, 0, 1);

    @Override
    public PaddingMaskContract reference() {
        return new PaddingMaskContract() {
            @Override
            public boolean[][] allowed(int queryLen, boolean[] padding) {
                Mask mask = Mask.none();
                for (int key = 0; key < padding.length; key++) {
                    mask = padding[key] ? mask.and(hiding(key)) : mask;
                }
                return Flags.table(queryLen, padding.length, mask::allows);
            }

            @Override
            public boolean[][] both(boolean[][] a, boolean[][] b) {
                Mask first = (query, key) -> a[query][key];
                Mask both = first.and((query, key) -> b[query][key]);
                return Flags.table(a.length, a[0].length, both::allows);
            }
        };
    }

    private static Mask hiding(int hidden) {
        return (query, key) -> key != hidden;
    }

    @Override
    public Mistakes<PaddingMaskContract> mistakes() {
        return PaddingMaskMistakes.ALL;
    }

    @Part(number = 1, points = 1)
    void a_row_for_each_query(Attempt<PaddingMaskContract> attempt) {
        attempt.asks(it -> it.allowed(3, AT_THE_END)).hasTheRightShape();
        attempt.asks(it -> it.both(causal(3, 5), causal(3, 5))).hasTheRightShape();
    }

    @Part(number = 2, points = 2, needs = 1)
    void two_of_five_by_hand(Attempt<PaddingMaskContract> attempt) {
        attempt.asks(it -> it.allowed(3, AT_THE_END)).byHand().equalsReference();
    }

    @Part(number = 3, points = 1, needs = 2)
    void padding_anywhere(Attempt<PaddingMaskContract> attempt) {
        attempt.asks(it -> it.allowed(2, ANYWHERE)).byHand().equalsReference();
        attempt.asks(it -> it.allowed(8, ANYWHERE)).equalsReference();
        attempt.asks(it -> it.allowed(3, flags(0, 0, 0, 0))).equalsReference();
        attempt.asks(it -> it.allowed(3, flags(1, 1))).equalsReference();
        attempt.asks(it -> it.allowed(1, flags(0))).equalsReference();
    }

    @Part(number = 4, points = 2, needs = 1)
    void causal_and_padding(Attempt<PaddingMaskContract> attempt) {
        boolean[][] padding = Flags.table(4, 4, new PaddingMask(3)::allows);
        attempt.asks(it -> it.both(causal(4, 4), padding)).byHand().equalsReference();
        boolean[][] front = Flags.table(3, 5, (i, j) -> j > 1);
        attempt.asks(it -> it.both(front, causal(3, 5))).equalsReference();
    }

    @Part(
            number = 5,
            points = 2,
            needs = {2, 4})
    void any_sizes(Attempt<PaddingMaskContract> attempt) {
        attempt.forAll(
                draw -> {
                    int queryLen = draw.size(1, 6);
                    int keyLen = draw.size(1, 6);
                    boolean[] padding = draw.flags(keyLen);
                    attempt.asks(it -> it.allowed(queryLen, padding)).equalsReference();
                    boolean[][] a = draw.flags(queryLen, keyLen);
                    boolean[][] b = draw.flags(queryLen, keyLen);
                    attempt.asks(it -> it.both(a, b)).equalsReference();
                });
    }

    @Part(number = 6, points = 1, needs = 4)
    void in_either_order(Attempt<PaddingMaskContract> attempt) {
        boolean[][] window = Flags.table(3, 5, (i, j) -> Math.abs(i - j) <= 1);
        attempt.calling("one-order", it -> it.both(window, causal(3, 5)))
                .sameAs("other-order", it -> it.both(causal(3, 5), window));
    }

    @Part(number = 7, points = 1, needs = 1)
    void nothing_else_changes(Attempt<PaddingMaskContract> attempt) {
        attempt.leavesTheRestAlone();
    }

    private static boolean[][] causal(int queryLen, int keyLen) {
        return Flags.table(queryLen, keyLen, new CausalMask()::allows);
    }
}
