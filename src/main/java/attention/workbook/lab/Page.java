package attention.workbook.lab;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** A Markdown text of the workbook as a page for the browser: to read, and to print. */
final class Page {
    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(TABLES).build();

    private static final String FRAME =
            """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>%s</title>
            <style>
              :root { color-scheme: light dark; }
              body { font: 16px/1.5 system-ui, sans-serif; max-width: 46em; margin: 2em auto; padding: 0 1em; }
              table { border-collapse: collapse; }
              th, td { border: 1px solid #8888; padding: .3em .7em; min-width: 1.5em; text-align: left; }
              pre { overflow-x: auto; }
              @media (max-width: 34em) {
                table { font-size: .85em; }
                th, td { padding: .2em .35em; overflow-wrap: anywhere; }
              }
              @media print { body { font-size: 11pt; margin: 0; max-width: none; } }
            </style>
            %s</html>
            """;

    private Page() {}

    /** The page; its title is the text's first line. */
    static String of(String markdown) {
        String title = markdown.lines().findFirst().orElse("").replaceFirst("^#\\s*", "");
        return FRAME.formatted(title, RENDERER.render(PARSER.parse(markdown)));
    }
}
