package attention.workbook.lesson;

import attention.words.Words;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Runs the cells of a lesson whose answers come from files. A file that JShell cannot take, or that
 * would end this process, stops nothing: the check of that exercise judges the file itself, and so
 * says what is wrong where.
 */
final class AnswersInFiles {
    private static final Words WORDS = Words.of("workbook");

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
        String exercise = cell.exercise();
        boolean answer = cell.kind() == Cell.Kind.ANSWER;
        boolean ends = answer && ExitCalls.in(cell.source());
        Optional<String> error = ends ? Optional.empty() : session.run(cell);
        if (!ends && (!answer || session.defines("My" + exercise))) {
            return error;
        }
        unusable.add(exercise);
        return Optional.of(WORDS.text("session/goes on", "exercise", exercise));
    }
}
