package attention.workbook.lesson;

import java.util.List;

/**
 * A lesson as its text describes it.
 *
 * @param name number and slug, for example {@code 01-three-steps}: the name of all its files
 * @param title the text's first heading
 */
public record Lesson(String name, String title, List<Cell> cells) {

    public Lesson {
        cells = List.copyOf(cells);
    }

    /** For example {@code 01}. */
    public String number() {
        return name.substring(0, 2);
    }

    /** For example {@code three-steps}. */
    public String slug() {
        return name.substring(3);
    }
}
