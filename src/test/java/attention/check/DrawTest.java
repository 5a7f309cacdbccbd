package attention.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DrawTest {
    @Test
    void the_same_seed_draws_the_same() {
        assertArrayEquals(Draw.random(5).vector(9), Draw.random(5).vector(9));
    }

    @Test
    void choices_drawn_again_give_the_same_case() {
        Draw draw = Draw.random(3);
        double[][] matrix = draw.matrix(3, draw.size(1, 4));

        Draw again = Draw.replay(draw.choices());

        assertTrue(Arrays.deepEquals(matrix, again.matrix(3, again.size(1, 4))));
    }

    @Test
    void where_choices_run_out_everything_is_simplest() {
        Draw draw = Draw.replay(List.of());

        assertEquals(2, draw.size(2, 7));
        assertArrayEquals(new double[3], draw.vector(3));
        assertArrayEquals(new int[] {0, 1, 2}, draw.permutation(3));
    }

    @Test
    void numbers_are_the_quarters_from_minus_4_to_4() {
        Draw draw = Draw.random(1);
        Set<Double> seen = new HashSet<>();
        for (int k = 0; k < 5_000; k++) {
            seen.add(draw.number());
        }

        assertEquals(33, seen.size());
        assertTrue(seen.stream().allMatch(x -> Math.abs(x) <= 4 && x * 4 == Math.rint(x * 4)));
    }
}
