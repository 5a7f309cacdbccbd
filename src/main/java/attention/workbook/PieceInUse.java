package attention.workbook;

import attention.check.Exercise;
import attention.check.GradientProof;
import attention.check.Register;
import attention.check.UnknownExercise;
import attention.words.Words;
import attention.workbook.command.OwnWork;
import java.util.Optional;

/** Chooses between the learner's own part and the library's. */
final class PieceInUse {
    private static final Words WORDS = Words.of("workbook");

    private PieceInUse() {}

    /** As {@link Session#own(String, Object)} says. */
    static <P> P of(String exercise, P core) {
        Exercise found = Register.get().find(exercise).orElse(null);
        if (found == null) {
            throw new CheckFailed(String.valueOf(UnknownExercise.of(exercise).getMessage()));
        }
        if (!found.contract().isInstance(core)) {
            throw new CheckFailed(
                    WORDS.text(
                            "session/no part",
                            "exercise",
                            found.name(),
                            "contract",
                            found.contract().getSimpleName(),
                            "type",
                            core.getClass().getSimpleName()));
        }
        Optional<Object> mine = OwnWork.newest(found.name());
        boolean learns = mine.filter(it -> GradientProof.passes(found, core, it)).isPresent();
        String solved = learns ? "session/own part" : "session/part without gradient";
        String whose = mine.isPresent() ? solved : "session/library part";
        System.out.println(WORDS.text(whose, "exercise", found.name()));
        @SuppressWarnings("unchecked") // it keeps to the contract, for it passed
        P part = learns ? (P) mine.orElse(core) : core;
        return part;
    }
}
