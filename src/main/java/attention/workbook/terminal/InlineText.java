package attention.workbook.terminal;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a paragraph, heading or cell, without the marks of emphasis, code and tags. */
final class InlineText extends AbstractVisitor {
    private final StringBuilder out = new StringBuilder();

    private InlineText() {}

    /** On one line, unless the author breaks it. */
    static String of(Node block) {
        InlineText text = new InlineText();
        text.visitChildren(block);
        return text.out.toString();
    }

    @Override
    public void visit(Text text) {
        out.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        out.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineEnd) {
        out.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineEnd) {
        out.append('\n');
    }

    @Override
    public void visit(Link link) {
        withTarget(link, link.getDestination());
    }

    @Override
    public void visit(Image image) {
        withTarget(image, image.getDestination());
    }

    private void withTarget(Node link, String target) {
        int start = out.length();
        visitChildren(link);
        if (!out.substring(start).equals(target)) {
            out.append(" (").append(target).append(')');
        }
    }
}
