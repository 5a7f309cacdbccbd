package attention.workbook.lesson;

import attention.workbook.terminal.TerminalText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** A lesson in the terminal: prose, code and what it prints, step by step. */
public final class LessonWalk {

    /** How a walk ended. */
    public enum End {
        /** Every cell ran without an error. */
        ALL_RAN,
        /** At least one cell failed: an answer that is not right yet, as a rule. */
        SOME_FAILED,
        /** The reader left before the end. */
        LEFT
    }

    private static final String QUIET = "\033[2m";
    private static final String BAD = "\033[31m";
    private static final String PLAIN = "\033[0m";

    private final PrintStream out;
    private final int width;
    private final boolean colour;

    /**
     * A walk that writes to {@code System.out}, as the code of the lesson does.
     *
     * @param width of the terminal in columns
     */
    public LessonWalk(int width, boolean colour) {
        this.out = System.out;
        this.width = width;
        this.colour = colour;
    }

    /** All cells, one after the other. */
    public End all(Lesson lesson) {
        return walk(lesson, Optional.empty());
    }

    /** Stops before each code cell until the reader presses Enter; {@code q} leaves. */
    public End steps(Lesson lesson, BufferedReader reader) {
        return walk(lesson, Optional.of(reader));
    }

    private End walk(Lesson lesson, Optional<BufferedReader> reader) {
        boolean failed = false;
        try (LessonSession session = new LessonSession()) {
            AnswersInFiles answers = new AnswersInFiles(session);
            for (Cell cell : lesson.cells()) {
                if (cell.kind() == Cell.Kind.PROSE) {
                    out.println();
                    out.println(TerminalText.of(cell.source(), width));
                } else {
                    Cell next = answers.judged(cell);
                    showCode(next);
                    if (reader.isPresent() && isLast(reader.get())) {
                        return End.LEFT;
                    }
                    Optional<String> error = answers.run(next);
                    error.ifPresent(text -> out.println(paint(BAD, text)));
                    failed |= error.isPresent();
                }
            }
        }
        return failed ? End.SOME_FAILED : End.ALL_RAN;
    }

    private void showCode(Cell cell) {
        out.println();
        cell.source().lines().forEach(line -> out.println(paint(QUIET, "  | " + line)));
        out.println();
    }

    private boolean isLast(BufferedReader reader) {
        out.print(paint(QUIET, "Enter runs this, q leaves "));
        out.flush();
        try {
            String answer = reader.readLine();
            out.println();
            return answer == null || List.of("q", "quit").contains(answer.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String paint(String code, String text) {
        return colour ? code + text + PLAIN : text;
    }
}
