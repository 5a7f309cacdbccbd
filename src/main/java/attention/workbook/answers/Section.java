package attention.workbook.answers;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a section out of a Markdown text by its heading. */
final class Section {
    private Section() {}

    /** What stands below {@code ## Name}, up to the next heading of that level. */
    static Optional<String> of(String markdown, String name) {
        return under("## ", markdown, name);
    }

    /** What stands below {@code ### Name}. */
    static Optional<String> part(String markdown, String name) {
        return under("### ", markdown, name);
    }

    private static Optional<String> under(String level, String markdown, String name) {
        Pattern section =
                Pattern.compile(
                        "(?ms)^"
                                + level
                                + Pattern.quote(name)
                                + "[ \\t]*$\\n(.*?)(?=^"
                                + level
                                + "|\\z)");
        Matcher found = section.matcher(markdown.replace("\r\n", "\n"));
        return found.find() ? Optional.of(found.group(1).strip()) : Optional.empty();
    }
}
