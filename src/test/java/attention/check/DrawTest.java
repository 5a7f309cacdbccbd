package attention.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawTest {
    @Test
    void the_same_seed_draws_the_same() {
        assertArrayEquals(
                Draw.random(5, Draw.Kind.USUAL).vector(9),
                Draw.random(5, Draw.Kind.USUAL).vector(9));
    }

    @Test
    void choices_drawn_again_give_the_same_case() {
        Draw draw = Draw.random(3, Draw.Kind.USUAL);
        double[][] matrix = draw.matrix(3, draw.size(1, 4));

        Draw again = Draw.replay(draw.choices(), Draw.Kind.USUAL);

        assertTrue(Arrays.deepEquals(matrix, again.matrix(3, again.size(1, 4))));
    }

    @Test
    void where_choices_run_out_everything_is_simplest() {
        Draw draw = Draw.replay(List.of(), Draw.Kind.USUAL);

        assertEquals(2, draw.size(2, 7));
        assertArrayEquals(new double[3], draw.vector(3));
        assertArrayEquals(new int[] {0, 1, 2}, draw.permutation(3));
    }

    @Test
    void numbers_are_the_quarters_from_minus_4_to_4() {
        Draw draw = Draw.random(1, Draw.Kind.USUAL);
        Set<Double> seen = new HashSet<>();
        for (int k = 0; k < 5_000; k++) {
            seen.add(draw.number());
        }

        assertEquals(33, seen.size());
        assertTrue(seen.stream().allMatch(x -> Math.abs(x) <= 4 && x * 4 == Math.rint(x * 4)));
    }

    @Test
    void fine_numbers_are_quarters_zeros_tiny_or_have_decimals() {
        Draw draw = Draw.random(1, Draw.Kind.FINE);
        double[] drawn = draw.vector(2_000);

        assertTrue(Arrays.stream(drawn).allMatch(x -> Math.abs(x) <= 4 && x == (float) x));
        assertTrue(share(drawn, x -> x != 0 && x * 4 == Math.rint(x * 4)) > .1, "quarters");
        assertTrue(share(drawn, x -> x == 0) > .1, "zeros");
        assertTrue(share(drawn, x -> x != 0 && Math.abs(x) < 1e-2) > .2, "tiny");
        assertTrue(share(drawn, x -> Math.abs(x) > .1 && x * 4 != Math.rint(x * 4)) > .2, "others");
    }

    private static double share(double[] numbers, DoublePredicate holds) {
        return Arrays.stream(numbers).filter(holds).count() / (double) numbers.length;
    }

    @Test
    void fine_weights_add_up_to_1_and_some_are_small() {
        double[] weights = Draw.random(1, Draw.Kind.FINE).weights(40);

        assertEquals(1, Arrays.stream(weights).sum(), 1e-12);
        assertTrue(Arrays.stream(weights).allMatch(it -> it > 0));
        assertTrue(Arrays.stream(weights).anyMatch(it -> it < .001));
    }

    @Test
    void long_cases_have_sizes_beyond_the_usual_and_shrink_to_the_smallest() {
        Draw draw = Draw.random(1, Draw.Kind.LONG);
        int largest = IntStream.range(0, 100).map(k -> draw.size(2, 5)).max().orElseThrow();

        assertEquals(15, largest);
        assertEquals(2, Draw.replay(List.of(), Draw.Kind.LONG).size(2, 5));
    }

    @Test
    void a_case_can_begin_as_another_and_go_on_differently() {
        Draw first = Draw.random(1, Draw.Kind.USUAL);
        double[] query = first.vector(4);
        double[] key = first.vector(4);

        Draw second = Draw.beginningAs(first, .5, 2);

        assertArrayEquals(query, second.vector(4));
        assertFalse(Arrays.equals(key, second.vector(4)));
    }
}
