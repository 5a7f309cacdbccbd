package attention.checks.softmax;

import static attention.checks.pieces.Vectors.numbers;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Mistakes;
import attention.check.Part;
import attention.checks.pieces.EdgeScores;
import attention.exercise.MaskedSoftmaxContract;
import attention.mask.Mask;
import attention.matrix.Matrix;
import attention.normalize.Softmax;

/** Checks softmax with forbidden places; the scores are the library's. */
class MaskedSoftmaxCheck implements Check<MaskedSoftmaxContract> {
    private static final double[] LIBRARY = {4, 3, 2, 1, 0};

    @Override
    public MaskedSoftmaxContract reference() {
        return (scores, allowed) -> {
            Mask mask = (query, key) -> allowed[key];
            return new Softmax().weights(mask.applyTo(Matrix.ofRow(scores))).row(0);
        };
    }

    @Override
    public Mistakes<MaskedSoftmaxContract> mistakes() {
        return MaskedSoftmaxMistakes.ALL;
    }

    @Part(number = 1, points = 1)
    void one_weight_for_each_score(Attempt<MaskedSoftmaxContract> attempt) {
        attempt.calling("third-forbidden", it -> it.weights(LIBRARY, allowed("xx-xx")))
                .hasTheRightShape();
    }

    @Part(number = 2, points = 2, needs = 1)
    void the_best_book_is_lent_out(Attempt<MaskedSoftmaxContract> attempt) {
        attempt.calling("first-forbidden", it -> it.weights(numbers(4, 3, 2), allowed("-xx")))
                .byHand()
                .equalsReference();
        attempt.calling("two-forbidden", it -> it.weights(LIBRARY, allowed("-xx-x")))
                .equalsReference();
        attempt.calling("all-allowed", it -> it.weights(LIBRARY, allowed("xxxxx")))
                .equalsReference();
    }

    @Part(number = 3, points = 2, needs = 2)
    void nothing_allowed(Attempt<MaskedSoftmaxContract> attempt) {
        attempt.calling("all-forbidden", it -> it.weights(numbers(4, 3, 2), allowed("---")))
                .byHand()
                .equalsReference();
        attempt.calling(
                        "all-forbidden-below-zero",
                        it -> it.weights(numbers(-4, -3), allowed("--")))
                .equalsReference();
    }

    @Part(number = 4, points = 2, needs = 2)
    void forbidden_numbers(Attempt<MaskedSoftmaxContract> attempt) {
        attempt.calling(
                        "largest-forbidden",
                        it -> it.weights(numbers(10_000, 1, 0), allowed("-xx")))
                .byHand()
                .equalsReference();
        attempt.calling(
                        "smallest-forbidden",
                        it -> it.weights(numbers(2, -10_000, 1), allowed("x-x")))
                .equalsReference();
    }

    @Part(number = 5, points = 1, needs = 2)
    void large_scores(Attempt<MaskedSoftmaxContract> attempt) {
        EdgeScores.askApart(attempt, MaskedSoftmaxCheck::allAllowed);
        attempt.calling("large", it -> it.weights(numbers(10_000, 9_999, 0), allowed("xx-")))
                .byHand()
                .equalsReference();
        attempt.calling(
                        "far-below-zero",
                        it -> it.weights(numbers(-2_000_000, -2_000_001, 5), allowed("xx-")))
                .equalsReference();
        // Below −1e9 and Integer.MIN_VALUE, which stand for forbidden in many a program.
        attempt.asks(it -> it.weights(numbers(-4e9, -3e9, 5), allowed("xx-"))).equalsReference();
        EdgeScores.askFar(attempt, MaskedSoftmaxCheck::allAllowed);
    }

    @Part(number = 6, points = 1, needs = 2)
    void any_scores(Attempt<MaskedSoftmaxContract> attempt) {
        attempt.forAll(
                draw -> {
                    int count = draw.size(1, 8);
                    double[] scores = draw.vector(count);
                    boolean some = draw.below(4) > 0; // now and then nothing is allowed
                    boolean[] allowed = some ? draw.flags(count) : new boolean[count];
                    attempt.asks(it -> it.weights(scores, allowed)).equalsReference();
                });
    }

    @Part(number = 7, points = 1, needs = 1)
    void nothing_else_changes(Attempt<MaskedSoftmaxContract> attempt) {
        attempt.leavesTheRestAlone();
    }

    private static double[] allAllowed(MaskedSoftmaxContract it, double[] scores) {
        return it.weights(scores, allowed("x".repeat(scores.length)));
    }

    /** A mask as a picture: x = allowed, - = forbidden. */
    private static boolean[] allowed(String picture) {
        boolean[] allowed = new boolean[picture.length()];
        for (int j = 0; j < allowed.length; j++) {
            allowed[j] = picture.charAt(j) == 'x';
        }
        return allowed;
    }
}
