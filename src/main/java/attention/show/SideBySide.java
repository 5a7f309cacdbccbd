package attention.show;

import attention.matrix.TextTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Small things beside each other, for comparison; what does not fit into the page or the terminal
 * goes on below.
 */
record SideBySide(List<? extends Shown> parts) implements Shown {
    /** A terminal has 80 columns, of which a notebook's script leaves so many to outputs. */
    private static final int WIDEST = 76;

    private static final String GAP = "    ";

    @Override
    public String text() {
        List<String> rows = new ArrayList<>();
        List<Shown> together = new ArrayList<>();
        for (Shown part : parts) {
            together.add(part);
            if (together.size() > 1 && width(beside(together)) > WIDEST) {
                together.remove(together.size() - 1);
                rows.add(beside(together));
                together.clear();
                together.add(part);
            }
        }
        rows.add(beside(together));
        return String.join("\n\n", rows);
    }

    private static String beside(List<Shown> together) {
        List<List<String>> blocks =
                together.stream().map(part -> Arrays.asList(part.text().split("\n", -1))).toList();
        int height = blocks.stream().mapToInt(List::size).max().orElse(0);
        Columns columns = new Columns(GAP);
        for (List<String> block : blocks) {
            List<String> lines = new ArrayList<>(block);
            while (lines.size() < height) {
                lines.add("");
            }
            columns.add(lines.get(0), lines.subList(1, height), false);
        }
        return String.join("\n", columns.lines(""));
    }

    private static int width(String text) {
        return text.lines().mapToInt(TextTable::width).max().orElse(0);
    }

    @Override
    public String html() {
        String style = "display:inline-block;vertical-align:top;max-width:100%;margin:0 28px 8px 0";
        return parts.stream()
                .map(part -> Html.element("div", style, part.html()))
                .collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return text();
    }
}
