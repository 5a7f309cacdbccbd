package attention.show;

import attention.matrix.Matrix;
import java.util.List;
import java.util.stream.Collectors;

/** A matrix as a grid between brackets, its shape below. */
final class MatrixHtml {
    private static final String BRACKET = "2px solid rgba(128,128,128,0.8)";

    private MatrixHtml() {}

    static String of(Matrix matrix) {
        List<Decimals> decimals = Decimals.ofColumns(matrix);
        Window columns = Window.of(matrix.cols());
        String rows =
                Window.of(matrix.rows()).indices().stream()
                        .map(i -> Html.row(cells(matrix, i, columns, decimals)))
                        .collect(Collectors.joining());
        String brackets = ";border-left:" + BRACKET + ";border-right:" + BRACKET;
        String shape = Html.element("div", "font-size:12px;opacity:0.8", matrix.shape().toString());
        return Html.table(brackets, rows) + shape;
    }

    private static String cells(Matrix matrix, int i, Window columns, List<Decimals> decimals) {
        return columns.indices().stream()
                .map(
                        j ->
                                Window.isGap(i) || Window.isGap(j)
                                        ? Html.cell(Html.NUMBER, "…")
                                        : Html.cell(
                                                Html.NUMBER,
                                                decimals.get(j).text(matrix.get(i, j))))
                .collect(Collectors.joining());
    }
}
