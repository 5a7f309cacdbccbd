package attention.check;

import java.util.Optional;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Cuts a section out of a Markdown text by its heading. */
public final class Section {
    private static final Parser PARSER =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

    private Section() {}

    /** What stands below {@code ## Name}, up to the next heading of that level. */
    public static Optional<String> of(String markdown, String name) {
        return under(2, markdown, name);
    }

    /** What stands below {@code ### Name}, up to the next heading of that level. */
    public static Optional<String> part(String markdown, String name) {
        return under(3, markdown, name);
    }

    private static Optional<String> under(int level, String markdown, String name) {
        int start = -1;
        Node block = PARSER.parse(markdown).getFirstChild();
        for (; block != null; block = block.getNext()) {
            if (block instanceof Heading heading && heading.getLevel() == level) {
                SourceSpan line = heading.getSourceSpans().get(0);
                if (start >= 0) {
                    return Optional.of(markdown.substring(start, line.getInputIndex()).strip());
                }
                if (heading.getFirstChild() instanceof Text title
                        && title.getLiteral().equals(name)) {
                    start = line.getInputIndex() + line.getLength();
                }
            }
        }
        return start < 0 ? Optional.empty() : Optional.of(markdown.substring(start).strip());
    }
}
