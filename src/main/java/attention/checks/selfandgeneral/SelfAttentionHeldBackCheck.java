package attention.checks.selfandgeneral;

import static attention.checks.pieces.Grids.grid;
import static attention.checks.pieces.Grids.numbers;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.checks.pieces.AttentionProbe;
import attention.exercise.SelfAttentionContract;
import attention.matrix.Matrix;

/** An attention that makes much of little, and a text longer than any that was shown. */
final class SelfAttentionHeldBackCheck extends SelfAttentionCheck {
    private static final Mistakes<SelfAttentionContract> MISTAKES =
            Mistakes.<SelfAttentionContract>none()
                    .add("rounded-on-the-way", TextReader.self(Little::rounded))
                    .add(
                            "long-texts-cut",
                            (x, wq, wk, wv, attention) ->
                                    TextReader.self(Asking::context)
                                            .output(Little.cut(x), wq, wk, wv, attention));

    @Override
    public Mistakes<SelfAttentionContract> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(number = 8, points = 1, needs = 2)
    void little_becomes_much(Attempt<SelfAttentionContract> attempt) {
        Matrix one = grid(new double[][] {{1}});
        attempt.calling("little", it -> it.output(one, one, one, Little.MORE, Little.MUCH))
                .byHand()
                .equalsReference();
    }

    @Part(number = 9, points = 1, needs = 2)
    void a_long_text(Attempt<SelfAttentionContract> attempt) {
        Matrix text = numbers(Little.LONG, 3, 2);
        Matrix wq = numbers(3, 2, 1);
        Matrix wk = numbers(3, 2, 4);
        attempt.calling(
                        "long",
                        it -> it.output(text, wq, wk, numbers(3, 1, 5), AttentionProbe.SOFT))
                .equalsReference();
    }
}
