package attention.workbook.terminal;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Markdown as plain text for a terminal: paragraphs wrapped, headings underlined, emphasis marks
 * dropped, tables in columns, fenced blocks as they are.
 */
public final class TerminalText {
    static final Parser PARSER =
            Parser.builder()
                    .extensions(List.of(TablesExtension.create()))
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                    .build();

    private TerminalText() {}

    /**
     * Text of lines no wider than the width where words allow it, without a line break at its end.
     */
    public static String of(String markdown, int width) {
        BlockText text = new BlockText(width);
        PARSER.parse(markdown).accept(text);
        return text.toString();
    }
}
