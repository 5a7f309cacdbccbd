package attention.show;

import attention.matrix.Numbers;
import attention.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where on a picture one query looks: the picture cut into patches, each with its name and its
 * weight. The more weight, the stronger the colour.
 *
 * <p>A {@link HeatMap} has one row for each query; here all cells together belong to one query.
 */
public final class PatchMap implements Shown {
    private static final String CELL =
            "width:104px;height:44px;text-align:center;white-space:nowrap;border:" + Theme.LINE;

    private final String[][] patches;
    private final double @Nullable [] weights;
    private String title = Words.of("show").text("patch map/title");

    private PatchMap(String[][] patches, double @Nullable [] weights) {
        this.patches = patches;
        this.weights = weights;
    }

    /**
     * The weights of one query over the patches of a picture.
     *
     * @param patches the names of the patches, row by row from the top; all rows equally long
     * @param weights one for each patch, in the same order; they add up to 1
     * @throws IllegalArgumentException if the numbers of patches and weights differ, or the weights
     *     are no shares of one whole
     */
    public static PatchMap of(String[][] patches, double[] weights) {
        PatchMap unread = of(patches);
        List<String> all = Arrays.stream(unread.patches).flatMap(Arrays::stream).toList();
        OneEach.require("patches", all, weights.length);
        WeightRows.requireShares("the query", weights);
        return new PatchMap(unread.patches, weights.clone());
    }

    /**
     * The picture alone, before anybody looks.
     *
     * @param patches the names of the patches, row by row from the top; all rows equally long
     */
    public static PatchMap of(String[][] patches) {
        String[][] names = Arrays.stream(patches).map(String[]::clone).toArray(String[][]::new);
        for (String[] row : names) {
            if (row.length != names[0].length) {
                throw new IllegalArgumentException(
                        "All rows of a picture have the same number of patches, but one has %s and one %s."
                                .formatted(names[0].length, row.length));
            }
        }
        return new PatchMap(names, null);
    }

    /** Gives the picture another title. */
    public PatchMap titled(String newTitle) {
        title = newTitle;
        return this;
    }

    @Override
    public String html() {
        StringBuilder rows = new StringBuilder(Html.caption(title));
        for (int i = 0; i < patches.length; i++) {
            StringBuilder cells = new StringBuilder();
            for (int j = 0; j < patches[i].length; j++) {
                String look = CELL + Look.weight(weight(i, j)).background();
                cells.append(Html.cell(look, label(i, j)));
            }
            rows.append(Html.row(cells.toString()));
        }
        return Html.table(rows.toString());
    }

    @Override
    public String text() {
        Columns columns = new Columns();
        for (int j = 0; j < patches[0].length; j++) {
            List<String> column = new ArrayList<>();
            for (int i = 0; i < patches.length; i++) {
                column.add(label(i, j));
            }
            columns.add(column.get(0), column.subList(1, column.size()), false);
        }
        List<String> lines = new ArrayList<>(List.of(title));
        lines.addAll(columns.lines("  "));
        return String.join("\n", lines);
    }

    @Override
    public String toString() {
        return text();
    }

    private String label(int i, int j) {
        if (weights == null) {
            return patches[i][j];
        }
        double weight = weight(i, j);
        return patches[i][j] + " " + (weight == 0 ? "0" : Numbers.fixed(weight, 3));
    }

    private double weight(int i, int j) {
        return weights == null ? 0 : weights[i * patches[0].length + j];
    }
}
