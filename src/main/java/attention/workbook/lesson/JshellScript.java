package attention.workbook.lesson;

import attention.workbook.terminal.TerminalText;

/**
 * A lesson as a script for plain {@code jshell}: prose is printed, and so is every value that a
 * cell shows, because JShell shows none from a script file.
 */
public final class JshellScript {

    /** Fits a terminal of 80 columns. */
    static final int WIDTH = 78;

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
                out.append(cell.kind().runs() ? snippets.printing(cell) : prose(cell.source()));
            }
        }
        return out.append("\n/exit\n").toString();
    }

    /** What the script prints for a cell of prose, without the empty lines around it. */
    public static String printed(Cell prose) {
        return TerminalText.of(prose.source(), WIDTH);
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
        String text = TerminalText.of(markdown, WIDTH);
        String escaped = text.replace("\\", "\\\\").replace("\"\"\"", "\\\"\"\"");
        return "say(\"\"\"\n" + escaped + "\n\"\"\");\n";
    }
}
