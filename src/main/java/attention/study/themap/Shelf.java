package attention.study.themap;

import attention.matrix.Matrix;
import attention.matrix.ShapeMismatch;
import java.util.List;

/**
 * What all combinations are tried on: books in a row on several boards, and somebody who stands
 * before them and asks.
 *
 * @param keys what each book is found by, (m × d)
 * @param values what it has to give, (m × dV)
 * @param query what is asked, (1 × d)
 * @param place before which book the one who asks stands, counted from 0
 * @param boards how many books stand on each board, from the first on
 */
public record Shelf(Matrix keys, Matrix values, Matrix query, int place, List<Integer> boards) {
    public Shelf {
        boards = List.copyOf(boards);
        int sum = 0;
        for (int books : boards) {
            sum += books;
        }
        if (sum != keys.rows() || values.rows() != keys.rows()) {
            throw new ShapeMismatch(
                    "There are %s keys, %s values and %s books on the boards: as many of each are needed."
                            .formatted(keys.rows(), values.rows(), sum),
                    keys.shape(),
                    values.shape());
        }
        if (place < 0 || place >= keys.rows()) {
            throw new IllegalArgumentException(
                    "The place is one of %s books, counted from 0, but is %s."
                            .formatted(keys.rows(), place));
        }
    }
}
