package attention.workbook.doctor;

import static attention.workbook.doctor.Examination.WORDS;
import static attention.workbook.doctor.Examination.subject;

import attention.check.boxes.GraderFault;
import attention.grade.sandbox.Advice;
import attention.grade.sandbox.Level;
import attention.grade.sandbox.Proof;
import attention.grade.sandbox.Walls;

/** How safely a class could be graded here: found out as {@code grade} does, by trying. */
final class GradingBoxes {
    private GradingBoxes() {}

    static Condition look() {
        try {
            Walls walls = Walls.strongest(proof -> {});
            int tried = walls.proofs().size();
            return walls.level() == Level.FULL
                    ? Condition.good(subject("grading"), WORDS.text("doctor/full", "n", tried))
                    : less(walls);
        } catch (GraderFault fault) {
            return Condition.less(
                    subject("grading"),
                    WORDS.text("doctor/box fails", "why", fault.getMessage() + ""),
                    WORDS.text("repair/box"));
        }
    }

    private static Condition less(Walls walls) {
        String why =
                walls.proofs().stream()
                        .filter(proof -> !proof.holds())
                        .map(Proof::line)
                        .findFirst()
                        .orElse("");
        return Condition.less(
                subject("grading"),
                WORDS.text("doctor/weaker", "level", walls.level()),
                Advice.forFull().map(Advice.Lack::line).orElse(why));
    }
}
