package attention.workbook.doctor;

import static attention.workbook.doctor.Examination.WORDS;
import static attention.workbook.doctor.Examination.subject;

import attention.box.Outcome;
import attention.check.boxes.Boxes;
import attention.check.boxes.GraderFault;
import attention.check.boxes.Trial;
import java.time.Duration;

/** Whether an answer can be compiled and called here, in a box like that of every check. */
final class CheckingBox {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String SAMPLE =
            """
            class Sample implements java.util.function.Function<Object, Object> {
                public Object apply(Object question) {
                    return "heard " + question;
                }
            }
            """;

    private CheckingBox() {}

    static Condition look() {
        try (Boxes boxes = new Boxes()) {
            Trial.Reply reply = new Trial(boxes, "Sample", SAMPLE).ask("you", LIMIT);
            return reply.answer().equals("heard you")
                    ? Condition.good(subject("box"), WORDS.text("doctor/box runs"))
                    : broken(reply.outcome() == Outcome.RETURNED ? reply.answer() : reply + "");
        } catch (GraderFault fault) {
            return broken(String.valueOf(fault.getMessage()));
        }
    }

    private static Condition broken(String why) {
        return Condition.broken(
                subject("box"),
                WORDS.text("doctor/box fails", "why", why),
                WORDS.text("repair/box"));
    }
}
