package attention.workbook.lesson;

import attention.check.source.AnswerText;
import attention.words.Words;
import attention.workbook.home.Home;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The lessons of a workbook, with the learner's own answers in them.
 *
 * @param home the workbook
 */
public record Lessons(Home home) {
    private static final Words WORDS = Words.of("workbook");

    /**
     * A lesson whose answer cells hold the files in {@code exercises}; the stub where there is no
     * such file.
     *
     * @param wanted number, slug or name
     * @throws LessonException when there is no such lesson
     */
    public Lesson withAnswers(String wanted) {
        LessonFiles files = new LessonFiles(home.root());
        Lesson lesson = LessonParser.read(files.text(files.find(wanted)));
        return new Lesson(
                lesson.name(),
                lesson.title(),
                lesson.cells().stream()
                        .map(
                                cell ->
                                        cell.kind() == Cell.Kind.ANSWER
                                                ? cell.withSource(answer(lesson, cell.exercise()))
                                                : cell)
                        .toList());
    }

    /** Where the answer to an exercise of a lesson stands, seen from the workbook's folder. */
    static String answerFile(Lesson lesson, String exercise) {
        return "exercises/" + lesson.name() + "/My" + exercise + ".java";
    }

    private String answer(Lesson lesson, String exercise) {
        Path file = home.root().resolve(answerFile(lesson, exercise));
        return Files.exists(file)
                ? AnswerText.of(file)
                        .map(Imports::without)
                        .orElseGet(
                                () ->
                                        "// "
                                                + WORDS.text(
                                                        "session/file not read",
                                                        "file",
                                                        home.shown(file)))
                : StubCells.cell(lesson.name(), exercise);
    }
}
