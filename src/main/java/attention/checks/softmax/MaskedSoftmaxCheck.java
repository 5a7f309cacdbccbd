package attention.checks.softmax;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Draw;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.MaskedSoftmaxContract;
import attention.mask.Mask;
import attention.matrix.Matrix;
import attention.normalize.Softmax;
import java.util.Arrays;

/** Checks softmax with forbidden places; the scores are the library's. */
class MaskedSoftmaxCheck implements Check<MaskedSoftmaxContract> {
    private static final double[] LIBRARY = {4, 3, 2, 1, 0};

    @Override
    public MaskedSoftmaxContract reference() {
        return (scores, allowed) -> {
            Mask mask = (query, key) -> allowed[key];
            return new Softmax().weights(mask.applyTo(Matrix.row(scores))).row(0);
        };
    }

    @Override
    public Mistakes<MaskedSoftmaxContract> mistakes() {
        return MaskedSoftmaxMistakes.ALL;
    }

    @Part(number = 1, points = 1, title = "one weight for each score")
    void one_weight_for_each_score(Attempt<MaskedSoftmaxContract> attempt) {
        attempt.calling(
                        "the weights of 4, 3, 2, 1, 0, all allowed but the third",
                        it -> it.weights(LIBRARY, allowed("xx-xx")))
                .hasTheRightShape();
    }

    @Part(number = 2, points = 2, title = "the best book is lent out", needs = 1)
    void the_best_book_is_lent_out(Attempt<MaskedSoftmaxContract> attempt) {
        attempt.calling(
                        "the weights of 4, 3, 2, the first forbidden",
                        it -> it.weights(of(4, 3, 2), allowed("-xx")))
                .byHand("e³ + e² = 27.4746, and e³ = 20.0855 of it are 0.731059.")
                .equalsReference();
        attempt.calling(
                        "the weights of 4, 3, 2, 1, 0, the first and the fourth forbidden",
                        it -> it.weights(LIBRARY, allowed("-xx-x")))
                .equalsReference();
        attempt.calling(
                        "the weights of 4, 3, 2, 1, 0, all allowed",
                        it -> it.weights(LIBRARY, allowed("xxxxx")))
                .equalsReference();
    }

    @Part(number = 3, points = 2, title = "nothing allowed gives zeros", needs = 2)
    void nothing_allowed(Attempt<MaskedSoftmaxContract> attempt) {
        attempt.calling(
                        "the weights of 4, 3, 2, all forbidden",
                        it -> it.weights(of(4, 3, 2), allowed("---")))
                .byHand("no key may be looked at, so none gets a share: 0, 0, 0.")
                .equalsReference();
        attempt.calling(
                        "the weights of −4, −3, both forbidden",
                        it -> it.weights(of(-4, -3), allowed("--")))
                .equalsReference();
    }

    @Part(
            number = 4,
            points = 2,
            title = "what stands at a forbidden place does not matter",
            needs = 2)
    void forbidden_numbers(Attempt<MaskedSoftmaxContract> attempt) {
        attempt.calling(
                        "the weights of 10000, 1, 0, the first forbidden",
                        it -> it.weights(of(10_000, 1, 0), allowed("-xx")))
                .byHand("only 1 and 0 count: e / (e + 1) = 0.731059, whatever the first score is.")
                .equalsReference();
        attempt.calling(
                        "the weights of 2, −10000, 1, the second forbidden",
                        it -> it.weights(of(2, -10_000, 1), allowed("x-x")))
                .equalsReference();
    }

    @Part(number = 5, points = 1, title = "large scores do not overflow", needs = 2)
    void large_scores(Attempt<MaskedSoftmaxContract> attempt) {
        attempt.calling(
                        "the weights of 10000, 9999, 0, the last forbidden",
                        it -> it.weights(of(10_000, 9_999, 0), allowed("xx-")))
                .byHand("minus the largest they are 0 and −1: 1 / (1 + e⁻¹) = 0.731059.")
                .equalsReference();
        attempt.calling(
                        "the weights of −2000000, −2000001, 5, the last forbidden",
                        it -> it.weights(of(-2_000_000, -2_000_001, 5), allowed("xx-")))
                .equalsReference();
    }

    @Part(number = 6, points = 1, title = "any scores, any mask", needs = 2)
    void any_scores(Attempt<MaskedSoftmaxContract> attempt) {
        attempt.forAll(
                draw -> {
                    int count = draw.size(1, 8);
                    double[] scores = draw.vector(count);
                    boolean some = draw.below(4) > 0; // now and then nothing is allowed
                    boolean[] allowed = some ? draw.flags(count) : new boolean[count];
                    attempt.calling(
                                    "the weights of "
                                            + Draw.text(scores)
                                            + ", allowed "
                                            + Arrays.toString(allowed),
                                    it -> it.weights(scores, allowed))
                            .equalsReference();
                });
    }

    @Part(number = 7, points = 1, title = "nothing but the result changes", needs = 1)
    void nothing_else_changes(Attempt<MaskedSoftmaxContract> attempt) {
        attempt.leavesTheRestAlone();
    }

    private static double[] of(double... scores) {
        return scores;
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
