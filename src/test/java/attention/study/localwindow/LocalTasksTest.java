package attention.study.localwindow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.mask.Mask;
import attention.matrix.FiniteDifferences;
import attention.matrix.Matrix;
import attention.normalize.Softmax;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LocalTasksTest {
    private static final CopyShelf.Sizes SIZES = new CopyShelf.Sizes(40, 24, 8, 2);

    private static CopyShelf near() {
        return CopyShelf.draw(SIZES, place -> place, 2, new Random(5));
    }

    @Test
    void who_matches_titles_within_two_is_always_right_and_who_sees_everything_is_not() {
        CopyShelf shelf = near();
        Matrix scores = shelf.toPlaces(shelf.questions().scaled(50));
        Mask window = (example, place) -> Math.abs(shelf.reader(example) - place) <= 2;

        Matrix near = new Softmax().weights(window.applyTo(scores));
        Matrix everything = new Softmax().weights(scores);

        assertEquals(1, shelf.right(shelf.read(near)));
        double right = shelf.right(shelf.read(everything));
        assertTrue(right > 0.2 && right < 0.8, "right " + right);
        assertTrue(everything.get(0, 0) < 0.34);
    }

    @Test
    void each_title_lies_there_three_times() {
        Matrix copies = near().toPlaces(near().questions());

        for (int i = 0; i < copies.rows(); i++) {
            assertEquals(3, Matrix.ofRow(copies.row(i)).sum().get(0, 0));
        }
    }

    @Test
    void a_reader_at_every_place_of_one_text_means_what_lies_in_its_middle() {
        CopyShelf.Sizes sizes = new CopyShelf.Sizes(1, 16, 16, 0);
        CopyShelf all =
                CopyShelf.draw(sizes, place -> place, 0, new Random(3))
                        .everywhere(step -> 15 - step);

        Matrix where = all.toPlaces(all.questions());

        for (int step = 0; step < 16; step++) {
            assertEquals(1, where.get(step, 15 - step), "step " + step);
        }
    }

    @Test
    void gradients_go_back_to_titles_distances_and_weights() {
        CopyShelf shelf =
                CopyShelf.draw(new CopyShelf.Sizes(3, 9, 3, 1), it -> it, 1, new Random(4));
        Random random = new Random(6);
        FiniteDifferences.check(in -> shelf.toPlaces(in[0]), Matrix.normal(3, 3, random));
        FiniteDifferences.check(in -> shelf.byDistance(in[0]), Matrix.normal(3, 17, random));
        FiniteDifferences.check(in -> shelf.read(in[0]), Matrix.normal(3, 9, random));
    }

    @Test
    void a_predicted_window_goes_where_the_text_goes_backwards() {
        Matrix factors = new Backwards(Backwards.Kind.PREDICTIVE).train(3).last().weights();

        for (int step = 0; step < 16; step++) {
            double near = 0;
            for (int place = 0; place < 16; place++) {
                near += Math.abs(place - (15 - step)) <= 3 ? factors.get(step, place) : 0;
            }
            double all = Matrix.ofRow(factors.row(step)).sum().get(0, 0);
            assertTrue(near > 0.95 * all, "step " + step + ": " + near + " of " + all);
            assertTrue(all < 1, "step " + step);
        }
    }
}
