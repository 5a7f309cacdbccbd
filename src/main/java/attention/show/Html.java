package attention.show;

/** Small pieces of HTML whose styles survive JupyterLab's cleaning of what it does not trust. */
public final class Html {
    /** A table without rules of its own. */
    static final String TABLE = "border-collapse:collapse;margin:4px 0 8px 0;font-size:14px";

    /** A number, at the right. */
    static final String NUMBER = "text-align:right;white-space:nowrap";

    /** A word, at the left. */
    static final String WORD = "text-align:left;white-space:nowrap";

    /** Overrides JupyterLab's striped rows, which would read as a second meaning of colour. */
    private static final String ROW = "background-color:transparent";

    private Html() {}

    /** The text with everything escaped that HTML would read as its own, attributes included. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** An element around ready-made HTML. */
    static String element(String name, String style, String content) {
        return "<%s style=\"%s\">%s</%s>".formatted(name, style, content, name);
    }

    /** A cell of a number or a word; left of a row and above a column stands a {@code th}. */
    static String cell(String style, String text) {
        return element("td", style, escape(text));
    }

    /** A heading of a column. */
    static String columnHeading(String style, String text) {
        return heading("col", style, text);
    }

    /** A heading of a row. */
    static String rowHeading(String style, String text) {
        return heading("row", style, text);
    }

    static String row(String cells) {
        return element("tr", ROW, cells);
    }

    /** A row with a thin line below. */
    static String underlinedRow(String cells) {
        return element("tr", ROW + ";border-bottom:" + Theme.LINE, cells);
    }

    /** The title of a table, to stand first in it. */
    static String caption(String text) {
        return element("caption", "text-align:left;font-weight:600", escape(text));
    }

    /** A table that scrolls sideways where it is too wide for the page. */
    static String table(String rows) {
        return table("", rows);
    }

    /** The same with more style. */
    static String table(String style, String rows) {
        String table =
                "<table border=\"0\" cellpadding=\"6\" style=\"%s\">%s</table>"
                        .formatted(TABLE + style, rows);
        return element("div", "overflow-x:auto", table);
    }

    /** Text that keeps its line breaks and columns. */
    static String preformatted(String text) {
        return element("pre", "margin:0;white-space:pre", escape(text));
    }

    private static String heading(String scope, String style, String text) {
        return "<th scope=\"%s\" style=\"%s\">%s</th>".formatted(scope, style, escape(text));
    }
}
