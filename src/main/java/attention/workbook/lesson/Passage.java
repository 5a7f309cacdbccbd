package attention.workbook.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of prose: what is read at once, or what is folded away until the reader asks for it.
 *
 * @param title what the fold is called, such as "What is wrong"; empty where all is open
 * @param text Markdown
 */
record Passage(String title, String text) {

    private static final Pattern FOLD =
            Pattern.compile(
                    "^<details><summary>(.*?)</summary>\\s*$(.*?)^</details>\\s*$",
                    Pattern.DOTALL | Pattern.MULTILINE);

    /** The pieces of a cell of prose, in order, none of them blank. */
    static List<Passage> of(String markdown) {
        List<Passage> passages = new ArrayList<>();
        Matcher fold = FOLD.matcher(markdown);
        int end = 0;
        while (fold.find()) {
            addOpen(passages, markdown.substring(end, fold.start()));
            passages.add(new Passage(fold.group(1).strip(), fold.group(2).strip()));
            end = fold.end();
        }
        addOpen(passages, markdown.substring(end));
        return passages;
    }

    private static void addOpen(List<Passage> passages, String text) {
        if (!text.isBlank()) {
            passages.add(new Passage("", text.strip()));
        }
    }

    boolean isFolded() {
        return !title.isEmpty();
    }
}
