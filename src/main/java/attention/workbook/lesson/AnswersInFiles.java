package attention.workbook.lesson;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Runs the cells of a lesson whose answers come from files. A file that JShell cannot take, or that
 * would end this process, stops nothing: the check of that exercise judges the file itself, and so
 * says what is wrong where.
 */
final class AnswersInFiles {
    private final LessonSession session;
    private final Set<String> unusable = new HashSet<>();

    AnswersInFiles(LessonSession session) {
        this.session = session;
    }

    /** The cell to run in this one's place: an object that cannot be made cannot be checked. */
    Cell judged(Cell cell) {
        return cell.kind() == Cell.Kind.CHECK && unusable.contains(cell.exercise())
                ? cell.withSource("check(\"" + cell.exercise() + "\");")
                : cell;
    }

    /** Runs a cell; returns its error. */
    Optional<String> run(Cell cell) {
        String className = "My" + cell.exercise();
        boolean answer = cell.kind() == Cell.Kind.ANSWER;
        boolean ends = answer && ExitCalls.in(cell.source());
        Optional<String> error = ends ? Optional.empty() : session.run(cell);
        if (!ends && (!answer || session.defines(className))) {
            return error;
        }
        unusable.add(cell.exercise());
        return Optional.of(
                className
                        + " cannot be used as it stands: its check says why. The lesson goes on.");
    }
}
