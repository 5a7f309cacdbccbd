package attention.checks.positionalencoding;

import static attention.checks.pieces.Vectors.dot;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.PositionalEncodingContract;
import attention.model.PositionalEncoding;
import java.util.Arrays;

/**
 * Checks sines and cosines. One pair and one position are asked last: almost every wrong divisor
 * agrees there. Four columns have a divisor that is a whole number, so others are asked, too.
 */
class PositionalEncodingCheck implements Check<PositionalEncodingContract> {
    private static final double NEAR = 1e-4;

    @Override
    public PositionalEncodingContract reference() {
        return PositionalEncoding.SINES;
    }

    @Override
    public Mistakes<PositionalEncodingContract> mistakes() {
        return PositionalEncodingMistakes.ALL;
    }

    @Part(number = 1, points = 1)
    void a_row_for_each_position(Attempt<PositionalEncodingContract> attempt) {
        attempt.asks(it -> it.encoding(4, 4)).hasTheRightShape();
        attempt.asks(it -> it.encoding(3, 8)).hasTheRightShape();
    }

    @Part(number = 2, points = 2, needs = 1)
    void two_pairs_by_hand(Attempt<PositionalEncodingContract> attempt) {
        attempt.asks(it -> it.encoding(4, 4)).byHand().equalsReference();
    }

    @Part(number = 3, points = 2, needs = 2)
    void more_pairs_and_only_one(Attempt<PositionalEncodingContract> attempt) {
        attempt.asks(it -> it.encoding(7, 6)).byHand().equalsReference();
        attempt.asks(it -> it.encoding(5, 2)).byHand("3b").equalsReference();
        attempt.asks(it -> it.encoding(1, 8)).byHand("3c").equalsReference();
    }

    @Part(number = 4, points = 1, needs = 2)
    void a_longer_table_begins_with_the_shorter(Attempt<PositionalEncodingContract> attempt) {
        attempt.calling("begins", it -> Arrays.copyOf(it.encoding(12, 10), 5))
                .sameAs("short", it -> it.encoding(5, 10));
    }

    @Part(number = 5, points = 1, needs = 2)
    void only_the_distance_counts(Attempt<PositionalEncodingContract> attempt) {
        attempt.asks(it -> it.encoding(50, 8)).satisfies("5", it -> likeItself(it, 0, 4));
        attempt.asks(it -> it.encoding(50, 8)).satisfies("5b", it -> likeItself(it, 3, 0));
    }

    @Part(number = 6, points = 2, needs = 2)
    void any_sizes(Attempt<PositionalEncodingContract> attempt) {
        attempt.forAll(
                draw -> {
                    int length = draw.size(1, 6);
                    int dModel = 2 * draw.size(1, 5);
                    attempt.asks(it -> it.encoding(length, dModel)).equalsReference();
                });
    }

    @Part(number = 7, points = 1, needs = 1)
    void nothing_else_changes(Attempt<PositionalEncodingContract> attempt) {
        attempt.leavesTheRestAlone();
    }

    /** Whether rows so far apart have the same dot product everywhere; if known, this one. */
    private static boolean likeItself(double[][] rows, int apart, double known) {
        double first = known > 0 ? known : dot(rows[0], rows[apart]);
        for (int p = 0; p + apart < rows.length; p++) {
            if (Math.abs(dot(rows[p], rows[p + apart]) - first) > NEAR) {
                return false;
            }
        }
        return true;
    }
}
