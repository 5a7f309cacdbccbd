package attention.check;

import attention.show.Html;
import attention.words.Words;
import java.util.List;

/**
 * A verdict for a notebook: one fragment without scripts or outside files. It takes its colours
 * from the page, so light and dark themes both fit, and each colour has a word or a sign beside it.
 */
final class VerdictHtml {
    private static final Words WORDS = Words.of("check");
    // Legible on white and on JupyterLab's dark grey alike.
    private static final String GREEN = "#1a8a4a";
    private static final String RED = "#d1495b";
    private static final String GREY = "#808080";

    private VerdictHtml() {}

    static String of(Verdict verdict) {
        StringBuilder html = new StringBuilder();
        html.append("<div style=\"border-left:4px solid ")
                .append(color(verdict.status()))
                .append(";padding:.3em .9em;margin:.3em 0;max-width:60em\">")
                .append("<div><strong>")
                .append(Html.escape(VerdictText.headline(verdict)))
                .append("</strong></div>");
        for (String note : verdict.remarks().notes()) {
            html.append("<div><em>")
                    .append(Html.escape(WORDS.text("verdict/note on a page", "note", note)))
                    .append("</em></div>");
        }
        if (verdict.problem().isEmpty()) {
            html.append(parts(verdict.parts()));
        }
        verdict.firstFinding().ifPresent(it -> html.append(finding(verdict, it)));
        for (String other : VerdictText.others(verdict)) {
            html.append("<div>").append(Html.escape(other)).append("</div>");
        }
        html.append(printed(verdict.remarks().printed()));
        if (!verdict.remarks().next().isEmpty()) {
            html.append("<div>").append(Html.escape(VerdictText.next(verdict))).append("</div>");
        }
        return html.append("</div>").toString();
    }

    private static String color(Status status) {
        return switch (status) {
            case PASS -> GREEN;
            case SKIPPED, NOT_ATTEMPTED -> GREY;
            default -> RED;
        };
    }

    private static String parts(List<PartResult> parts) {
        StringBuilder html =
                new StringBuilder("<ul style=\"list-style:none;padding-left:.4em;margin:.4em 0\">");
        for (VerdictText.Line part : VerdictText.lines(parts)) {
            String line = part.text();
            html.append("<li style=\"margin:0\"><span style=\"color:")
                    .append(color(part.status()))
                    .append(";font-weight:bold\">")
                    .append(Html.escape(line.substring(0, 1)))
                    .append("</span>")
                    .append(Html.escape(line.substring(1)))
                    .append("</li>");
        }
        return html.append("</ul>").toString();
    }

    private static String finding(Verdict verdict, Finding finding) {
        StringBuilder html = new StringBuilder("<div style=\"margin:.5em 0\">");
        html.append("<div>")
                .append(Html.escape(VerdictText.asked(verdict, finding)))
                .append("</div>");
        html.append(table(finding.table()));
        for (String sentence : finding.sentences()) {
            String style = sentence.contains("\n") ? "pre" : "normal";
            html.append("<div style=\"white-space:").append(style);
            html.append(style.equals("pre") ? ";font-family:monospace\">" : "\">");
            html.append(Html.escape(sentence)).append("</div>");
        }
        return html.append("</div>").toString();
    }

    private static String table(List<List<String>> table) {
        if (table.isEmpty()) {
            return "";
        }
        StringBuilder html =
                new StringBuilder(
                        "<table style=\"margin:.3em 0;font-variant-numeric:tabular-nums\">");
        for (int row = 0; row < table.size(); row++) {
            String cell = row == 0 ? "th" : "td";
            html.append("<tr>");
            for (String text : table.get(row)) {
                html.append("<").append(cell).append(" style=\"text-align:right\">");
                html.append(Html.escape(text)).append("</").append(cell).append(">");
            }
            html.append("</tr>");
        }
        return html.append("</table>").toString();
    }

    private static String printed(String printed) {
        return printed.isBlank()
                ? ""
                : "<div>"
                        + Html.escape(WORDS.text("verdict/printed"))
                        + "</div><pre>"
                        + Html.escape(String.join("\n", VerdictText.shown(printed)))
                        + "</pre>";
    }
}
