package attention.checks.transformer;

import static attention.checks.pieces.Vectors.best;
import static attention.checks.pieces.Vectors.each;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.GreedyDecodingContract;
import java.util.Arrays;

/** Logits that differ by little, and a text longer than any that was shown. */
final class GreedyDecodingHeldBackCheck extends GreedyDecodingCheck {
    private static final int LONG = 300;

    private static final Mistakes<GreedyDecodingContract> MISTAKES =
            Mistakes.<GreedyDecodingContract>none()
                    .add(
                            "logits-rounded",
                            GreedyWriting.RIGHT.pick(
                                    (logits, tokens) ->
                                            best(each(logits, x -> Math.rint(x * 1e6)))))
                    .add("long-texts-cut", GreedyWriting.RIGHT.steps(it -> Math.min(it, 100)))
                    .add(
                            "old-tokens-forgotten",
                            GreedyWriting.RIGHT.read(
                                    it ->
                                            Arrays.copyOfRange(
                                                    it, Math.max(0, it.length - 64), it.length)));

    @Override
    public Mistakes<GreedyDecodingContract> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(number = 7, points = 1, needs = 1)
    void logits_that_differ_by_little(Attempt<GreedyDecodingContract> attempt) {
        attempt.calling("little", it -> it.generate(0, -1, 2, same(1e-8, 3e-8, 2e-8)))
                .byHand()
                .equalsReference();
    }

    @Part(number = 8, points = 1, needs = 2)
    void a_long_text(Attempt<GreedyDecodingContract> attempt) {
        attempt.calling("long", it -> it.generate(5, -1, LONG, remainder(11))).equalsReference();
    }
}
