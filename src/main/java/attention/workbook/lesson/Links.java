package attention.workbook.lesson;

import attention.check.Register;
import attention.words.Language;
import attention.words.Words;
import java.util.ArrayList;
import java.util.List;

/** Where a reader goes from the end of a notebook: the next lesson, the sheet, the glossary. */
final class Links {
    /** Notebooks are stored, hence in one language. */
    private static final Words WORDS = Words.of("workbook").in(Language.ENGLISH);

    private Links() {}

    /** The notebook's last cell, whose links lead to files beside the notebook. */
    static Cell of(Lesson lesson) {
        List<String> links = new ArrayList<>();
        boolean known = false;
        for (Register.Lesson other : Register.get().lessons()) {
            String name = other.id().folder();
            if (known && !other.coming()) {
                links.add(next(other));
                break;
            }
            known |= name.equals(lesson.name());
        }
        if (known) {
            links.add(WORDS.text("links/sheet", "lesson", lesson.name()));
        }
        links.add(WORDS.text("links/glossary"));
        links.add(WORDS.text("links/open"));
        return new Cell(Cell.Kind.PROSE, "links", String.join(" · ", links), "", 0);
    }

    private static String next(Register.Lesson lesson) {
        return WORDS.text(
                "links/next",
                "number",
                lesson.id().number(),
                "title",
                lesson.title(Language.ENGLISH),
                "lesson",
                lesson.id().folder());
    }
}
