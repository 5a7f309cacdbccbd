package attention.workbook.terminal;

import java.util.List;
import java.util.function.UnaryOperator;
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
        return of(markdown, width, word -> word);
    }

    /** The same, where each word that the author has stressed looks as this makes it. */
    public static String of(String markdown, int width, UnaryOperator<String> strong) {
        BlockText text = new BlockText(width, strong);
        PARSER.parse(markdown).accept(text);
        return text.toString();
    }
}
