package attention.workbook.doctor;

import attention.workbook.lab.Programs;
import attention.workbook.lab.Repair;
import java.util.List;

/** How safely a class could be graded here; a quick look, which {@code grade} proves. */
final class GradingBoxes {
    private static final String SUBJECT = "Boxes for grading";

    private GradingBoxes() {}

    static Condition look() {
        if (!runs("prlimit", "--version")) {
            return less("level PLAIN at most");
        }
        if (!runs("bwrap", "--version")) {
            return less("level LIMITED at most, for bubblewrap is missing");
        }
        return runs("bwrap", "--unshare-all", "--ro-bind", "/", "/", "true")
                ? Condition.good(SUBJECT, "bubblewrap, for level FULL")
                : Condition.less(
                        SUBJECT,
                        "level LIMITED at most, for the system does not let bubblewrap work",
                        "allow user namespaces, or run outside of the container you are in");
    }

    private static Condition less(String found) {
        return Condition.less(SUBJECT, found + "; only teachers need it", Repair.bubblewrap());
    }

    private static boolean runs(String... command) {
        return Programs.ask(List.of(command)).filter(Programs.Answer::good).isPresent();
    }
}
