package attention.workbook.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The pristine stubs of the exercises, as they lie in the jar. */
public final class Stubs {

    private Stubs() {}

    /**
     * What an answer cell holds at first: the stub's file without the imports that every session
     * has.
     *
     * @param lesson number and slug, for example {@code 02-softmax}
     * @throws LessonException when the exercise has no stub in this lesson
     */
    public static String cell(String lesson, String exercise) {
        return Imports.without(file(lesson, exercise));
    }

    /** The lesson with the stub in each answer cell. */
    public static Lesson fill(Lesson lesson) {
        return new Lesson(
                lesson.name(),
                lesson.title(),
                lesson.cells().stream().map(cell -> filled(lesson, cell)).toList());
    }

    /** The same for a lesson whose exercises are still being written: a remark where none is. */
    static Lesson fillWhatIsThere(Lesson lesson) {
        return new Lesson(
                lesson.name(),
                lesson.title(),
                lesson.cells().stream().map(cell -> draft(lesson, cell)).toList());
    }

    private static Cell draft(Lesson lesson, Cell cell) {
        String stub = "/stubs/" + lesson.name() + "/My" + cell.exercise() + ".java";
        boolean missing = !cell.exercise().isEmpty() && Stubs.class.getResource(stub) == null;
        return missing
                ? cell.withSource("// " + cell.exercise() + " is still to come.")
                : filled(lesson, cell);
    }

    private static Cell filled(Lesson lesson, Cell cell) {
        return cell.kind() == Cell.Kind.ANSWER
                ? cell.withSource(cell(lesson.name(), cell.exercise()))
                : cell;
    }

    private static String file(String lesson, String exercise) {
        String path = "/stubs/" + lesson + "/My" + exercise + ".java";
        try (InputStream stub = Stubs.class.getResourceAsStream(path)) {
            if (stub == null) {
                throw new LessonException(
                        "the answer cell of "
                                + exercise
                                + " in lesson "
                                + lesson
                                + " has no stub: expected src/main/resources"
                                + path);
            }
            return new String(stub.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new LessonException("cannot read the stub " + path + ": " + e.getMessage(), e);
        }
    }
}
