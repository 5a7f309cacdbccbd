package attention.grade.report;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.swing.text.MutableAttributeSet;
import javax.swing.text.html.HTML;
import javax.swing.text.html.HTMLEditorKit.ParserCallback;
import javax.swing.text.html.parser.ParserDelegator;

/** What a parser of HTML sees of a page: its elements, with the names of their attributes. */
final class Tags extends ParserCallback {
    private final List<String> seen = new ArrayList<>();

    private Tags() {}

    static List<String> of(String html) throws IOException {
        Tags tags = new Tags();
        new ParserDelegator().parse(new StringReader(html), tags, true);
        return tags.seen;
    }

    @Override
    public void handleStartTag(HTML.Tag tag, MutableAttributeSet attributes, int position) {
        List<String> names = new ArrayList<>();
        for (Object name : Collections.list(attributes.getAttributeNames())) {
            names.add(name.toString());
        }
        Collections.sort(names);
        seen.add(tag + " " + names);
    }

    @Override
    public void handleSimpleTag(HTML.Tag tag, MutableAttributeSet attributes, int position) {
        handleStartTag(tag, attributes, position);
    }
}
