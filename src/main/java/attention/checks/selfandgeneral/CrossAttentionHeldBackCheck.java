package attention.checks.selfandgeneral;

import static attention.checks.pieces.Grids.grid;
import static attention.checks.pieces.Grids.numbers;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.checks.pieces.AttentionProbe;
import attention.exercise.CrossAttentionContract;
import attention.exercise.CrossAttentionContract.Tables;
import attention.matrix.Matrix;

/** An attention that makes much of little, and a memory longer than any that was shown. */
final class CrossAttentionHeldBackCheck extends CrossAttentionCheck {
    private static final Mistakes<CrossAttentionContract> MISTAKES =
            Mistakes.<CrossAttentionContract>none()
                    .add("rounded-on-the-way", TextReader.cross(Little::rounded))
                    .add(
                            "long-texts-cut",
                            TextReader.cross(it -> it.of(Little.cut(it.memory())).context()));

    @Override
    public Mistakes<CrossAttentionContract> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(number = 8, points = 1, needs = 2)
    void little_becomes_much(Attempt<CrossAttentionContract> attempt) {
        Matrix one = grid(new double[][] {{1}});
        Tables tables = new Tables(one, one, Little.MORE);
        attempt.calling("little", it -> it.output(one, one, tables, Little.MUCH))
                .byHand()
                .equalsReference();
    }

    @Part(number = 9, points = 1, needs = 2)
    void a_long_memory(Attempt<CrossAttentionContract> attempt) {
        Matrix memory = numbers(Little.LONG, 3, 2);
        Tables tables = new Tables(numbers(2, 2, 1), numbers(3, 2, 4), numbers(3, 1, 5));
        attempt.calling(
                        "long",
                        it -> it.output(numbers(4, 2, 3), memory, tables, AttentionProbe.SOFT))
                .equalsReference();
    }
}
