package attention.workbook.lesson;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of a lesson takes in at once: prose, and the code that follows it.
 *
 * @param prose Markdown; empty where code follows code
 * @param code the cell that runs, if there is one
 */
record LessonStep(String prose, @Nullable Cell code) {

    /** The steps of a lesson, in order. */
    static List<LessonStep> of(Lesson lesson) {
        List<LessonStep> steps = new ArrayList<>();
        String prose = "";
        for (Cell cell : lesson.cells()) {
            if (cell.kind().runs()) {
                steps.add(new LessonStep(prose, cell));
                prose = "";
            } else {
                if (!prose.isEmpty()) {
                    steps.add(new LessonStep(prose, null));
                }
                prose = cell.source();
            }
        }
        if (!prose.isEmpty()) {
            steps.add(new LessonStep(prose, null));
        }
        return steps;
    }

    /** Whether something new begins here. */
    boolean hasHeading() {
        return prose.startsWith("#");
    }
}
