package attention.workbook.lesson;

import attention.words.Language;
import attention.words.Words;
import attention.workbook.terminal.TerminalText;

/**
 * A lesson as a script for plain {@code jshell}. JShell shows nothing of a script that it runs, so
 * the script prints all: prose, the code of each cell, and every value that a cell shows. Answers
 * are the files in {@code exercises}, and what is folded away waits for {@code reveal(1)}. Its
 * reader stays in JShell, with all that the lesson has defined.
 */
public final class JshellScript {

    /** Fits a terminal of 80 columns. */
    static final int WIDTH = 78;

    /** A script is made once, in the language of its lesson. */
    private static final Words WORDS = Words.of("workbook").in(Language.ENGLISH);

    private JshellScript() {}

    /**
     * The script's text.
     *
     * @param lesson with its stubs filled in
     * @throws LessonException when a cell's code is not complete
     */
    public static String of(Lesson lesson) {
        StringBuilder out = new StringBuilder(head(lesson));
        try (Snippets snippets = new Snippets()) {
            for (Cell cell : lesson.cells()) {
                out.append('\n');
                switch (cell.kind()) {
                    case PROSE -> out.append(prose(cell.source()));
                    case CODE -> out.append(code(cell.source())).append(snippets.printing(cell));
                    case ANSWER -> out.append(code(cell.source())).append(place(lesson, cell));
                    case CHECK -> out.append(check(cell));
                }
            }
        }
        return out.append('\n').append(prose(end(lesson))).toString();
    }

    private static String head(Lesson lesson) {
        return """
                // Lesson %1$s: %2$s
                // Run it in the workbook's folder:
                //   jshell --class-path target/attention-workbook.jar notebooks/jshell/%3$s.jsh
                // Made from notebooks/text/%3$s.md by ./workbook make-notebooks: change that file.

                %4$s"""
                .formatted(lesson.number(), lesson.title(), lesson.name(), Imports.session());
    }

    private static String prose(String markdown) {
        StringBuilder out = new StringBuilder();
        for (Passage passage : Passage.of(markdown)) {
            String title = passage.isFolded() ? "\"" + escaped(passage.title()) + "\", " : "";
            String text = block(TerminalText.of(passage.text(), WIDTH));
            out.append(passage.isFolded() ? "riddle(" : "say(")
                    .append(title)
                    .append(text)
                    .append(");\n");
        }
        return out.toString();
    }

    private static String code(String code) {
        return "code(" + block(code) + ");\n";
    }

    private static String place(Lesson lesson, Cell answer) {
        return prose(
                WORDS.text("script/place")
                        + "\n\n    "
                        + Lessons.answerFile(lesson, answer.exercise()));
    }

    /** What the reader may do now. */
    static String end(Lesson lesson) {
        String name =
                lesson.cells().stream()
                        .filter(cell -> cell.kind() == Cell.Kind.CHECK)
                        .map(Cell::exercise)
                        .findFirst()
                        .orElse("");
        return name.isEmpty()
                ? WORDS.text("script/end")
                : WORDS.text("script/end with exercises", "exercise", name);
    }

    /** Of the file: a class that the script defined could only be the stub. */
    private static String check(Cell cell) {
        String check = "check(\"" + cell.exercise() + "\");\n";
        return code(check) + check;
    }

    /** A text block that ends with a line break. */
    static String block(String text) {
        return "\"\"\"\n" + escaped(text.stripTrailing()) + "\n\"\"\"";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"\"\"", "\\\"\"\"");
    }
}
