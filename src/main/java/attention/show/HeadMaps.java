package attention.show;

import attention.matrix.Numbers;
import attention.variant.Step;
import attention.variant.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A map for each head, beside each other: where every query looks with it. The more weight, the
 * stronger the colour, and the number stands in its cell.
 */
public final class HeadMaps implements Shown {
    private static final String CELL =
            "min-width:30px;text-align:center;padding:2px 4px;border:" + Theme.LINE;

    private final List<Map> maps;

    private HeadMaps(List<Map> maps) {
        this.maps = maps;
    }

    /**
     * The heads of a pass, or whatever else has weights inside it, with their labels.
     *
     * @throws IllegalArgumentException if there are no weights inside the trace
     */
    public static HeadMaps of(Trace trace) {
        List<Map> maps = new ArrayList<>();
        trace.inner().forEach((name, head) -> maps.add(new Map(name, head.weightsStep())));
        if (maps.isEmpty()) {
            throw new IllegalArgumentException(
                    "A map for each head needs a trace with heads inside, such as that of MultiHead. Of a single head take HeatMap.");
        }
        return new HeadMaps(maps);
    }

    /**
     * Says what each head looks for.
     *
     * @throws IllegalArgumentException unless there is a name for each head
     */
    public HeadMaps named(String... names) {
        OneEach.require("heads", Arrays.asList(names), maps.size());
        return new HeadMaps(
                IntStream.range(0, names.length)
                        .mapToObj(h -> new Map(names[h], maps.get(h).weights()))
                        .toList());
    }

    @Override
    public String html() {
        return new SideBySide(maps).html();
    }

    @Override
    public String text() {
        return new SideBySide(maps).text();
    }

    @Override
    public String toString() {
        return text();
    }

    /** Of one head: a row for each query, a column for each key. */
    private record Map(String title, Step weights) implements Shown {
        Map {
            WeightRows.require(weights);
        }

        @Override
        public String html() {
            String heads =
                    keys().indices().stream()
                            .map(j -> MaskMap.keyHeading(name(weights.colLabels(), j)))
                            .collect(Collectors.joining());
            String rows =
                    queries().indices().stream()
                            .map(i -> Html.row(row(i)))
                            .collect(Collectors.joining());
            String caption = Html.caption(title + " · " + axes());
            return Html.table(caption + Html.row(Html.cell("", "") + heads) + rows);
        }

        private String row(int i) {
            String heading = MaskMap.queryHeading(name(weights.rowLabels(), i));
            return heading
                    + keys().indices().stream()
                            .map(j -> Html.cell(CELL + background(i, j), number(i, j)))
                            .collect(Collectors.joining());
        }

        private String background(int i, int j) {
            boolean gap = Window.isGap(i) || Window.isGap(j);
            return gap ? "" : Look.of(weights, i, j).background();
        }

        private String number(int i, int j) {
            if (Window.isGap(i) || Window.isGap(j)) {
                return "…";
            }
            String sign = Look.of(weights, i, j).sign();
            return sign == null ? Numbers.fixed(weights.matrix().get(i, j), 2) : sign;
        }

        @Override
        public String text() {
            List<Integer> rows = queries().indices();
            Columns columns = new Columns(" ").add("", queries().words(weights.rowLabels()), false);
            for (int j : keys().indices()) {
                List<String> cells = rows.stream().map(i -> number(i, j)).toList();
                columns.add(name(weights.colLabels(), j), cells, true);
            }
            List<String> lines = new ArrayList<>(List.of(title, "  " + axes()));
            lines.addAll(columns.lines("  "));
            return String.join("\n", lines);
        }

        @Override
        public String toString() {
            return text();
        }

        private Window queries() {
            return Window.of(weights.matrix().rows());
        }

        private Window keys() {
            return Window.of(weights.matrix().cols());
        }

        private static String name(List<String> labels, int k) {
            return Window.isGap(k) ? "…" : labels.get(k);
        }

        private String axes() {
            return "%s ↓  %s →".formatted(weights.rows().name(), weights.cols().name());
        }
    }
}
