package attention.workbook.lesson;

/**
 * One cell of a lesson.
 *
 * @param id names the cell in the notebook: stable while the cell's own content is
 * @param source Markdown or Java, without blank lines at either end; empty in an {@link
 *     Kind#ANSWER} cell, whose content is the exercise's stub
 * @param exercise the exercise of an answer or a check, otherwise empty
 * @param line where the cell begins in the lesson's text, counted from 1
 */
public record Cell(Kind kind, String id, String source, String exercise, int line) {

    /** What a cell is for. */
    public enum Kind {
        PROSE,
        CODE,
        ANSWER,
        CHECK;

        boolean runs() {
            return this != PROSE;
        }
    }

    /** The cell's tag in the notebook: empty where it has none. */
    public String tag() {
        return switch (kind) {
            case ANSWER -> "answer:" + exercise;
            case CHECK -> "check:" + exercise;
            case PROSE, CODE -> "";
        };
    }

    Cell withSource(String newSource) {
        return new Cell(kind, id, newSource, exercise, line);
    }
}
