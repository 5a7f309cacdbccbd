package attention.checks.themap;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.checks.pieces.Grids;
import attention.checks.pieces.Vectors;
import attention.exercise.OwnVariantContract;
import attention.matrix.Matrix;
import java.util.Arrays;

/** Thousands of keys that are equal: by the laws alone each gets as much as every other one. */
final class OwnVariantHeldBackCheck extends OwnVariantCheck {
    private static final int MANY = 3_000;
    private static final int ENOUGH = 1_000;
    private static final double SMALL = 5e-4;

    private static final Mistakes<OwnVariantContract> MISTAKES =
            Mistakes.<OwnVariantContract>none()
                    .add(
                            "a-thousand-keys",
                            Weigh.by(
                                    (query, keys) ->
                                            Arrays.copyOf(
                                                    weights(query, first(keys)), keys.length)))
                    .add(
                            "small-weights-dropped",
                            Weigh.by(
                                    (query, keys) -> {
                                        double[] weights = weights(query, keys);
                                        return keys.length < ENOUGH
                                                ? weights
                                                : Vectors.each(weights, w -> w < SMALL ? 0 : w);
                                    }));

    private static double[] weights(double[] query, double[][] keys) {
        return Vectors.softmax(Weigh.scores(Weigh::near, query, keys));
    }

    private static double[][] first(double[][] keys) {
        return Arrays.copyOf(keys, Math.min(ENOUGH, keys.length));
    }

    @Override
    public Mistakes<OwnVariantContract> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(
            number = 14,
            points = 1,
            needs = {3, 8})
    void thousands_of_equal_keys(Attempt<OwnVariantContract> attempt) {
        Matrix query = Matrix.ofRow(1, 0.5);
        Matrix keys = Grids.firstRow(Matrix.ofRow(-1, 2), MANY);
        attempt.calling("thousands", it -> it.weights(query, keys, new boolean[MANY]).scaled(MANY))
                .byHand()
                .shows("small-weights-dropped", it -> WeightLaws.every(it, w -> w == 0))
                .shows("a-thousand-keys", it -> it.get(0, MANY - 1) == 0 && it.get(0, 0) > 0)
                .equalTo(Grids.ones(1, MANY));
    }
}
