package attention.workbook.terminal;

import attention.matrix.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Markdown as plain text for a terminal: paragraphs wrapped, headings underlined, emphasis marks
 * dropped, tables in columns, fenced blocks as they are.
 */
public final class TerminalText {

    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\(([^)\\s]+)\\)");
    private static final Pattern STRONG = Pattern.compile("\\*\\*(?=\\S)(.+?)(?<=\\S)\\*\\*");
    private static final Pattern EMPHASIS =
            Pattern.compile("(?<![*\\w])\\*(?=[^\\s*])(.+?)(?<=[^\\s*])\\*(?![*\\w])");
    private static final Pattern TAG =
            Pattern.compile("</?(details|summary|br|b|i|em|strong|sub|sup|code|p|kbd)\\s*/?>");
    private static final Pattern ITEM = Pattern.compile("(\\s*)([-*+]|\\d+[.)])\\s+(.*)");

    private static final Pattern RULE = Pattern.compile("[|\\s:-]+");

    private static final Pattern WORDS = Pattern.compile(" +");

    private final int width;
    private final StringBuilder out = new StringBuilder();
    private final List<String> paragraph = new ArrayList<>();
    private String firstIndent = "";
    private String indent = "";

    private TerminalText(int width) {
        this.width = width;
    }

    /**
     * Text of lines no wider than the width where words allow it, without a line break at its end.
     */
    public static String of(String markdown, int width) {
        TerminalText text = new TerminalText(width);
        text.render(markdown.lines().toList());
        return text.out
                .toString()
                .replaceAll("\n{3,}", "\n\n")
                .replaceFirst("^\n+", "")
                .stripTrailing();
    }

    private void render(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("```")) {
                flush();
                String ticks = line.replaceAll("[^`].*", "");
                for (i++; i < lines.size() && !lines.get(i).stripTrailing().equals(ticks); i++) {
                    line("    " + lines.get(i));
                }
                line("");
            } else if (line.startsWith("|")) {
                flush();
                int from = i;
                while (i + 1 < lines.size() && lines.get(i + 1).startsWith("|")) {
                    i++;
                }
                table(lines.subList(from, i + 1));
            } else {
                render(line);
            }
        }
        flush();
    }

    private void render(String line) {
        var item = ITEM.matcher(line);
        if (line.isBlank()) {
            flush();
            line("");
        } else if (line.startsWith("#")) {
            flush();
            heading(line);
        } else if (line.startsWith("    ") && paragraph.isEmpty()) {
            line(line);
        } else if (item.matches()) {
            flush();
            String mark = item.group(2).matches("[-*+]") ? "-" : item.group(2);
            firstIndent = item.group(1) + mark + " ";
            indent = " ".repeat(firstIndent.length());
            paragraph.add(item.group(3));
        } else if (line.startsWith(">")) {
            if (!indent.equals("  | ")) {
                flush();
            }
            firstIndent = "  | ";
            indent = firstIndent;
            paragraph.add(line.substring(1).strip());
        } else {
            tagged(line.strip());
        }
    }

    private void table(List<String> rows) {
        Grid grid = new Grid();
        rows.stream()
                .filter(row -> !RULE.matcher(row).matches())
                .map(row -> row.strip().replaceAll("^\\||\\|$", "").split("\\|", -1))
                .forEach(
                        cells ->
                                grid.row(
                                        Stream.of(cells)
                                                .map(it -> inline(it.strip()))
                                                .toArray(String[]::new)));
        grid.lines().forEach(row -> line("  " + row));
    }

    /** A line of prose; the tags that fold a passage away stand on lines of their own here. */
    private void tagged(String line) {
        boolean summary = line.contains("<summary>");
        if (summary || line.contains("details>")) {
            flush();
        }
        String text = TAG.matcher(line).replaceAll("").strip();
        if (!text.isEmpty()) {
            paragraph.add(summary ? text + ":" : text);
        }
        if (summary) {
            flush();
        }
    }

    private void heading(String line) {
        int level = 0;
        while (level < line.length() && line.charAt(level) == '#') {
            level++;
        }
        String title = inline(line.substring(level).strip());
        line("");
        line(title);
        if (level <= 2) {
            line((level == 1 ? "=" : "-").repeat(TextTable.width(title)));
        }
        line("");
    }

    private void flush() {
        if (!paragraph.isEmpty()) {
            wrap(inline(String.join(" ", paragraph)));
            paragraph.clear();
        }
        firstIndent = "";
        indent = "";
    }

    private void wrap(String text) {
        StringBuilder line = new StringBuilder(firstIndent);
        boolean empty = true;
        for (String word : WORDS.splitAsStream(text).toList()) {
            if (!empty && TextTable.width(line) + 1 + TextTable.width(word) > width) {
                line(line.toString());
                line = new StringBuilder(indent);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        line(line.toString());
    }

    private void line(String text) {
        out.append(text.stripTrailing()).append('\n');
    }

    /** Drops the marks of emphasis, code and links; what stands in backticks stays as it is. */
    private static String inline(String text) {
        String[] parts = text.split("`+", -1);
        for (int i = 0; i < parts.length; i += 2) {
            String plain = LINK.matcher(parts[i]).replaceAll("$1 ($2)");
            plain = TAG.matcher(plain).replaceAll("");
            plain = STRONG.matcher(plain).replaceAll("$1");
            plain = EMPHASIS.matcher(plain).replaceAll("$1");
            parts[i] = plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        }
        return String.join("", parts).replace("**", "");
    }
}
