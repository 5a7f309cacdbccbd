package attention.workbook.lesson;

import attention.check.Exercise;

/** The pristine stubs of the exercises, as they lie in the jar. */
public final class StubCells {

    private StubCells() {}

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
        boolean missing =
                !cell.exercise().isEmpty()
                        && Exercise.stub(lesson.name(), cell.exercise()).isEmpty();
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
        String stub = Exercise.stub(lesson, exercise);
        if (stub.isEmpty()) {
            throw new LessonException(
                    "the answer cell of "
                            + exercise
                            + " in lesson "
                            + lesson
                            + " has no stub: expected src/main/resources/stubs/"
                            + lesson
                            + "/My"
                            + exercise
                            + ".java");
        }
        return stub;
    }
}
