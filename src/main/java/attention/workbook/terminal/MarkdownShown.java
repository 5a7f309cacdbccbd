package attention.workbook.terminal;

import attention.show.Shown;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Markdown that shows itself: as a terminal can show it, and as HTML in a notebook.
 *
 * @param markdown our own text, without HTML in it
 */
public record MarkdownShown(String markdown) implements Shown {
    /** Fits a terminal of 80 columns. */
    private static final int WIDTH = 78;

    private static final HtmlRenderer HTML =
            HtmlRenderer.builder()
                    .extensions(List.of(TablesExtension.create()))
                    .escapeHtml(true)
                    .build();

    @Override
    public String text() {
        return TerminalText.of(markdown, WIDTH);
    }

    @Override
    public String html() {
        return HTML.render(TerminalText.PARSER.parse(markdown));
    }

    @Override
    public String toString() {
        return text();
    }
}
