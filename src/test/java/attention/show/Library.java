package attention.show;

import attention.mask.Mask;
import attention.matrix.Matrix;
import attention.normalize.DivideBySum;
import attention.normalize.Softmax;
import attention.score.DotProduct;
import attention.score.ScaledDotProduct;
import attention.variant.Attention;
import attention.variant.Trace;
import java.util.List;

/** The library of lesson 01, for the tests of what is shown. */
final class Library {
    static final List<String> BOOKS = List.of("Heroes", "Film", "漫威", "War", "<Front>");

    private static final Matrix KEYS =
            Matrix.of(new double[][] {{3, 1, 0}, {1, 2, 0}, {1, 1, 0}, {0, 1, 2}, {0, 0, 3}});
    private static final Matrix VALUES =
            Matrix.of(new double[][] {{9, 1}, {7, 2}, {5, 3}, {2, 8}, {1, 9}});

    private Library() {}

    /** One query, no scale, no mask, divided by the sum. */
    static Trace marvel() {
        return new Attention(new DotProduct(), Mask.none(), new DivideBySum())
                .attend(Matrix.ofRow(1, 1, 0), KEYS, VALUES)
                .labelled(List.of("Marvel & 漫威"), BOOKS, List.of("fun", "facts"));
    }

    /** Two queries; nobody may read the last book, and the second query no book at all. */
    static Trace masked() {
        return new Attention(
                        new ScaledDotProduct(),
                        (query, key) -> query == 0 && key < 4,
                        new Softmax())
                .attend(Matrix.of(new double[][] {{1, 1, 0}, {0, 1, 1}}), KEYS, VALUES)
                .labelled(List.of("first", "second"), BOOKS, List.of("fun", "facts"));
    }
}
