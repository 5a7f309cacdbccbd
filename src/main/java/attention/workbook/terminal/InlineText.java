package attention.workbook.terminal;

import static java.util.regex.Matcher.quoteReplacement;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** The words of a paragraph, heading or cell, without the marks of emphasis, code and tags. */
final class InlineText extends AbstractVisitor {
    private static final Pattern WORD = Pattern.compile("\\S+");

    private final StringBuilder out = new StringBuilder();
    private final UnaryOperator<String> strong;

    private InlineText(UnaryOperator<String> strong) {
        this.strong = strong;
    }

    /** On one line, unless the author breaks it. */
    static String of(Node block) {
        return of(block, word -> word);
    }

    /** The same, where each word that the author has stressed looks as this makes it. */
    static String of(Node block, UnaryOperator<String> strong) {
        InlineText text = new InlineText(strong);
        text.visitChildren(block);
        return text.out.toString();
    }

    @Override
    public void visit(Text text) {
        out.append(text.getLiteral());
    }

    /** Word by word: a line may end between any two. */
    @Override
    public void visit(StrongEmphasis stressed) {
        String words = of(stressed);
        out.append(
                WORD.matcher(words).replaceAll(it -> quoteReplacement(strong.apply(it.group()))));
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
