package attention.checks.localwindow;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Mistakes;
import attention.check.Part;
import attention.checks.pieces.Flags;
import attention.exercise.WindowMaskContract;
import attention.mask.WindowMask;

/**
 * Checks the window. Half-width 3 with fewer queries than keys: a narrower window would not tell
 * half a width from a whole one, and a square table not a stretched diagonal from a straight one.
 */
class WindowMaskCheck implements Check<WindowMaskContract> {
    @Override
    public WindowMaskContract reference() {
        return (queryLen, keyLen, halfWidth) -> {
            WindowMask mask = new WindowMask(halfWidth);
            return Flags.table(queryLen, keyLen, mask::allows);
        };
    }

    @Override
    public Mistakes<WindowMaskContract> mistakes() {
        return WindowMaskMistakes.ALL;
    }

    @Part(number = 1, points = 1)
    void a_row_for_each_query(Attempt<WindowMaskContract> attempt) {
        attempt.asks(it -> it.allowed(5, 9, 3)).hasTheRightShape();
    }

    @Part(number = 2, points = 2, needs = 1)
    void three_to_each_side_by_hand(Attempt<WindowMaskContract> attempt) {
        attempt.asks(it -> it.allowed(5, 9, 3)).byHand().equalsReference();
    }

    @Part(number = 3, points = 1, needs = 2)
    void more_queries_than_keys(Attempt<WindowMaskContract> attempt) {
        attempt.asks(it -> it.allowed(7, 3, 1)).byHand().equalsReference();
    }

    @Part(number = 4, points = 1, needs = 2)
    void the_widest_window_then_the_narrowest(Attempt<WindowMaskContract> attempt) {
        attempt.asks(it -> it.allowed(4, 6, 100)).equalsReference();
        attempt.asks(it -> it.allowed(4, 6, 0)).equalsReference(); // nothing is left of the others
        attempt.asks(it -> it.allowed(1, 1, 2)).equalsReference();
        attempt.calling("widest", it -> it.allowed(3, 4, Integer.MAX_VALUE)).equalsReference();
    }

    @Part(number = 5, points = 2, needs = 2)
    void any_sizes(Attempt<WindowMaskContract> attempt) {
        attempt.forAll(
                draw -> {
                    int queryLen = draw.size(1, 9);
                    int keyLen = draw.size(1, 9);
                    int halfWidth = draw.size(0, 6);
                    attempt.asks(it -> it.allowed(queryLen, keyLen, halfWidth)).equalsReference();
                });
    }

    @Part(number = 6, points = 1, needs = 2)
    void both_see_each_other(Attempt<WindowMaskContract> attempt) {
        attempt.calling("turned", it -> turned(it.allowed(4, 8, 2)))
                .sameAs("straight", it -> it.allowed(8, 4, 2));
    }

    @Part(number = 7, points = 1, needs = 1)
    void nothing_else_changes(Attempt<WindowMaskContract> attempt) {
        attempt.leavesTheRestAlone();
    }

    private static boolean[][] turned(boolean[][] allowed) {
        boolean[][] turned = new boolean[allowed[0].length][allowed.length];
        for (int i = 0; i < turned.length; i++) {
            for (int j = 0; j < allowed.length; j++) {
                turned[i][j] = allowed[j][i];
            }
        }
        return turned;
    }
}
