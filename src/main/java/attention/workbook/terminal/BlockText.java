package attention.workbook.terminal;

import attention.matrix.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/** Writes the blocks of a Markdown text one below the other, lists and quotes indented. */
final class BlockText extends AbstractVisitor {
    private static final Pattern TAG =
            Pattern.compile("<!--.*?(-->|\\z)|<[^>]*(>|\\z)", Pattern.DOTALL);
    private static final Pattern WORDS = Pattern.compile(" +");

    private final int width;
    private final UnaryOperator<String> strong;
    private final StringBuilder out = new StringBuilder();

    /** What the next line begins with: the mark of an item, on its first line. */
    private String first = "";

    /** What the lines after it begin with. */
    private String indent = "";

    /** The empty line that is due before the next line. */
    private @Nullable String gap;

    BlockText(int width, UnaryOperator<String> strong) {
        this.width = width;
        this.strong = strong;
    }

    @Override
    public String toString() {
        return out.toString().stripTrailing();
    }

    @Override
    protected void visitChildren(Node parent) {
        for (Node block : children(parent)) {
            Node before = block.getPrevious();
            if (before != null && isApart(before, block)) {
                gap = indent;
            }
            block.accept(this);
        }
    }

    /** As in the source, but a heading stands alone. */
    private static boolean isApart(Node before, Node block) {
        int end = before.getSourceSpans().get(before.getSourceSpans().size() - 1).getLineIndex();
        return before instanceof Heading
                || block instanceof Heading
                || block.getSourceSpans().get(0).getLineIndex() > end + 1;
    }

    @Override
    public void visit(Heading heading) {
        String title = InlineText.of(heading);
        line(title);
        if (heading.getLevel() <= 2) {
            line((heading.getLevel() == 1 ? "=" : "-").repeat(TextTable.width(title)));
        }
    }

    @Override
    public void visit(Paragraph paragraph) {
        InlineText.of(paragraph, strong).lines().forEach(this::wrap);
    }

    @Override
    public void visit(FencedCodeBlock code) {
        code(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        code(code.getLiteral());
    }

    private void code(String literal) {
        literal.lines().forEach(it -> line("    " + it));
        gap = indent;
    }

    @Override
    public void visit(ThematicBreak rule) {
        line("---");
    }

    /** What folds a passage away shows its title here; other tags show nothing. */
    @Override
    public void visit(HtmlBlock html) {
        String titled = html.getLiteral().replaceAll("</summary>\\s*", ":  \n");
        TerminalText.PARSER.parse(TAG.matcher(titled).replaceAll("")).accept(this);
    }

    @Override
    public void visit(BlockQuote quote) {
        within("  | ", "  | ", quote);
    }

    @Override
    public void visit(ListItem item) {
        String mark = item.getParent() instanceof OrderedList list ? number(list, item) : "- ";
        within(mark, " ".repeat(mark.length()), item);
    }

    private static String number(OrderedList list, ListItem item) {
        int before = children(list).indexOf(item);
        return list.getMarkerStartNumber() + before + list.getMarkerDelimiter() + " ";
    }

    private void within(String mark, String more, Node block) {
        String outer = indent;
        first += mark;
        indent += more;
        visitChildren(block);
        if (block.getFirstChild() == null) {
            line("");
        }
        first = outer;
        indent = outer;
    }

    /** The one block that is not of Markdown's core: a table. */
    @Override
    public void visit(CustomBlock table) {
        Grid grid = new Grid();
        for (Node part : children(table)) {
            for (Node row : children(part)) {
                grid.row(children(row).stream().map(InlineText::of).toArray(String[]::new));
            }
        }
        grid.lines().forEach(row -> line("  " + row));
    }

    private static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node it = parent.getFirstChild(); it != null; it = it.getNext()) {
            children.add(it);
        }
        return children;
    }

    private void wrap(String text) {
        StringBuilder line = new StringBuilder();
        for (String word : WORDS.splitAsStream(text).toList()) {
            if (!line.isEmpty() && Paint.width(first + line) + 1 + Paint.width(word) > width) {
                line(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        line(line.toString());
    }

    private void line(String text) {
        if (gap != null && !out.isEmpty()) {
            out.append(gap.stripTrailing()).append('\n');
        }
        gap = null;
        out.append((first + text).stripTrailing()).append('\n');
        first = indent;
    }
}
