package attention.checks.multihead;

import static attention.checks.pieces.Grids.numbers;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.checks.pieces.AttentionProbe;
import attention.exercise.MultiHeadContract;
import attention.exercise.MultiHeadContract.Parameters;
import attention.matrix.Matrix;

/** More heads than anybody counts by hand, and two whose answers differ by very little. */
final class MultiHeadHeldBackCheck extends MultiHeadCheck {
    private static final int MANY = 24;

    /** A power of 2, so that a float holds what is multiplied by it exactly. */
    private static final int LARGE = 1 << 18;

    private static final Mistakes<MultiHeadContract> MISTAKES =
            Mistakes.<MultiHeadContract>none()
                    .add(
                            "heads-rounded",
                            Wiring.RIGHT.join(
                                    heads -> {
                                        Matrix joined = Heads.joined(heads);
                                        return Matrix.generate(
                                                joined.rows(),
                                                joined.cols(),
                                                (i, j) -> Math.round(joined.get(i, j) * 1e6) / 1e6);
                                    }))
                    .add(
                            "room-for-sixteen-heads",
                            (q, k, v, p, a) -> {
                                Matrix[] heads = new Matrix[16];
                                heads[p.headCount() - 1] = q;
                                return Wiring.RIGHT.output(q, k, v, p, a);
                            });

    @Override
    public Mistakes<MultiHeadContract> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(number = 8, points = 2, needs = 2)
    void a_small_difference_counts(Attempt<MultiHeadContract> attempt) {
        Matrix one = of(new double[][] {{1}});
        Parameters p =
                new Parameters(
                        of(new double[][] {{1, 1}}),
                        of(new double[][] {{1, 1}}),
                        of(new double[][] {{1 + 3.0 / LARGE, 1}}),
                        of(new double[][] {{LARGE}, {-LARGE}}),
                        2);
        attempt.calling("difference", it -> it.output(one, one, one, p, AttentionProbe.SOFT))
                .byHand()
                .equalsReference();
    }

    @Part(number = 9, points = 1, needs = 2)
    void many_heads(Attempt<MultiHeadContract> attempt) {
        Matrix queries = numbers(3, 2, 1);
        Matrix keys = numbers(4, 5, 2);
        Parameters p =
                new Parameters(
                        numbers(2, MANY, 3),
                        numbers(5, MANY, 4),
                        numbers(5, 2 * MANY, 5),
                        numbers(2 * MANY, 1, 6),
                        MANY);
        attempt.calling("many", it -> it.output(queries, keys, keys, p, AttentionProbe.SOFT))
                .equalsReference();
    }
}
