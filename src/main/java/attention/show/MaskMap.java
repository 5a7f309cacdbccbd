package attention.show;

import attention.mask.Mask;
import attention.variant.Axis;
import attention.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which query may look at which key: a row for each query, a column for each key, ✓ where it may,
 * and a hatched · where it may not. The signs say all; colour and hatching repeat it.
 */
public final class MaskMap implements Shown {
    private static final Words WORDS = Words.of("show");

    private static final String ALLOWED = "✓";
    private static final String FORBIDDEN = "·";

    /** Of more than so many queries or keys so many from each end are shown. */
    private static final int MOST = 24;

    private static final int EACH_END = 10;

    private static final String CELL =
            "width:20px;text-align:center;padding:2px 4px;border:" + Theme.LINE;

    private final Mask mask;
    private final List<String> queries;
    private final List<String> keys;
    private String title;

    private MaskMap(Mask mask, List<String> queries, List<String> keys) {
        this.mask = mask;
        this.queries = List.copyOf(queries);
        this.keys = List.copyOf(keys);
        // A lambda's own text is an address.
        title = mask instanceof Record ? mask.toString() : WORDS.text("mask map/title");
    }

    /** A mask over so many queries and keys, numbered from 1. */
    public static MaskMap of(Mask mask, int queryLen, int keyLen) {
        return new MaskMap(mask, numbers(queryLen), numbers(keyLen));
    }

    /** A mask over queries and keys that have names, such as the words of a text. */
    public static MaskMap of(Mask mask, List<String> queries, List<String> keys) {
        return new MaskMap(mask, queries, keys);
    }

    /** Several masks, for comparison: beside each other where there is room. */
    public static Shown sideBySide(MaskMap... maps) {
        return new SideBySide(List.of(maps));
    }

    /** Gives the picture another title. */
    public MaskMap titled(String newTitle) {
        title = newTitle;
        return this;
    }

    @Override
    public String html() {
        String head =
                Html.cell("", "") + each(j -> keyHeading(Window.isGap(j) ? "…" : keys.get(j)));
        String rows =
                Window.of(queries.size(), MOST, EACH_END).indices().stream()
                        .map(i -> Html.row(queryHeading(query(i)) + each(j -> cell(i, j))))
                        .collect(Collectors.joining());
        String below = Html.element("div", "font-size:12px;opacity:0.8", axes() + " · " + pairs());
        return Html.table(Html.caption(title) + Html.row(head) + rows) + below;
    }

    @Override
    public String text() {
        Window shown = Window.of(queries.size(), MOST, EACH_END);
        Columns columns = new Columns(" ").add("", shown.words(queries), false);
        for (int j : Window.of(keys.size(), MOST, EACH_END).indices()) {
            String heading = Window.isGap(j) ? "…" : keys.get(j);
            List<String> cells = shown.indices().stream().map(i -> sign(i, j)).toList();
            columns.add(heading, cells, false);
        }
        List<String> lines = new ArrayList<>(List.of(title, "  " + axes()));
        lines.addAll(columns.lines("  "));
        lines.add("  " + pairs());
        return String.join("\n", lines);
    }

    @Override
    public String toString() {
        return text();
    }

    private String sign(int i, int j) {
        if (Window.isGap(i) || Window.isGap(j)) {
            return "…";
        }
        return mask.allows(i, j) ? ALLOWED : FORBIDDEN;
    }

    private String cell(int i, int j) {
        String sign = sign(i, j);
        String background =
                switch (sign) {
                    case ALLOWED -> Look.allowed().background();
                    case FORBIDDEN -> Look.forbidden(sign).background();
                    default -> "";
                };
        return Html.cell(CELL + background, sign);
    }

    private String query(int i) {
        return Window.isGap(i) ? "…" : queries.get(i);
    }

    /** A query's name before its row, with a line in the colour of queries. */
    static String queryHeading(String name) {
        String line = ";border-left:4px solid " + Theme.QUERY.hex();
        return Html.rowHeading(Html.WORD + ";font-weight:normal;padding:2px 6px" + line, name);
    }

    /** A key's name above its column, with a line in the colour of keys. */
    static String keyHeading(String name) {
        String line = ";border-bottom:3px solid " + Theme.KEY.hex();
        String style = "text-align:center;white-space:nowrap;font-weight:normal;padding:2px 4px";
        return Html.columnHeading(style + line, name);
    }

    /** One piece for each key that is shown, and one for the gap. */
    private String each(IntFunction<String> piece) {
        return Window.of(keys.size(), MOST, EACH_END).indices().stream()
                .map(piece::apply)
                .collect(Collectors.joining());
    }

    private static String axes() {
        return "%s ↓  %s →".formatted(Axis.QUERIES.name(), Axis.KEYS.name());
    }

    private String pairs() {
        long allowed = 0;
        for (int i = 0; i < queries.size(); i++) {
            for (int j = 0; j < keys.size(); j++) {
                allowed += mask.allows(i, j) ? 1 : 0;
            }
        }
        long all = (long) queries.size() * keys.size();
        return WORDS.text("mask map/pairs", "allowed", allowed, "all", all);
    }

    private static List<String> numbers(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(String::valueOf).toList();
    }
}
