package attention.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.exercise.NextToken;
import attention.matrix.Matrix;
import attention.model.Transformer.Place;
import attention.train.Loss;
import attention.variant.Trace;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TransformerTest {
    private static final TransformerSizes NORM_FIRST =
            new TransformerSizes(5, 6, 5, 8, 2, 6, 2, true);
    private static final TransformerSizes NORM_LAST = NORM_FIRST.normFirst(false);
    private static final int START = 5;
    private static final int[][] SOURCES = {{1, 2, 4}, {0, 4, 4}, {3, 3, 0}};
    private static final int[][] BEFORE = {{5, 3, 1, 1}, {5, 4, 3, 1}, {5, 0, 1, 2}};
    private static final int[] TARGETS = {3, 1, 1, 0, 4, 3, 1, 1, 0, 1, 2, 4};

    static Stream<TransformerSizes> sizes() {
        return Stream.of(NORM_FIRST, NORM_LAST);
    }

    private static Transformer model(TransformerSizes sizes) {
        return Transformer.random(sizes, TransformerParts.CORE, new Random(18));
    }

    private static Matrix logits(Transformer model, int[][] sources, int[][] before) {
        return model.decode(model.read(sources), before).logits();
    }

    private static void assertSame(Matrix expected, Matrix got) {
        assertEquals(expected.shape(), got.shape());
        for (int i = 0; i < expected.rows(); i++) {
            assertArrayEquals(expected.row(i), got.row(i), 1e-12);
        }
    }

    @Test
    void the_numbers_to_learn_are_counted() {
        TransformerSizes small = new TransformerSizes(9, 9, 8, 16, 2, 32, 1, true);
        assertEquals(5864, model(small).size());
        assertEquals(5864, model(small.withHeads(1)).size());
        assertEquals(5864 - 2 * 32, model(small.normFirst(false)).size());
        assertEquals(21_992, model(small.withBlocks(4)).size());
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void texts_go_through_together_as_each_alone(TransformerSizes sizes) {
        Transformer model = model(sizes);
        Transformer.Pass together = model.decode(model.read(SOURCES), BEFORE);
        for (int i = 0; i < SOURCES.length; i++) {
            Transformer.Pass alone = model.decode(model.read(SOURCES[i]), new int[][] {BEFORE[i]});
            assertSame(alone.logits(), together.logits().rowRange(4 * i, 4 * i + 4));
            for (Place place : Place.values()) {
                Trace one = alone.heads(place, 2, 0).inner("head 2");
                assertSame(one.weights(), together.heads(place, 2, i).inner("head 2").weights());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void whoever_asks_for_the_next_token_writes_the_same(TransformerSizes sizes) {
        Transformer model = model(sizes);
        int[][] written = model.write(SOURCES, START, 6);
        for (int i = 0; i < SOURCES.length; i++) {
            NextToken next = model.after(SOURCES[i]);
            GreedyDecoding greedy = new GreedyDecoding();
            assertArrayEquals(written[i], greedy.generate(START, -1, 6, next));
            assertEquals(6, greedy.write(START, -1, 6, next).trace().context().rows());
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void what_is_written_step_by_step_is_what_one_pass_says(TransformerSizes sizes) {
        Transformer model = model(sizes);
        int[][] written = model.write(SOURCES, START, 6);
        int[][] before =
                Arrays.stream(written)
                        .map(
                                it -> {
                                    int[] shifted = new int[it.length];
                                    shifted[0] = START;
                                    System.arraycopy(it, 0, shifted, 1, it.length - 1);
                                    return shifted;
                                })
                        .toArray(int[][]::new);
        Matrix all = logits(model, SOURCES, before);
        for (int text = 0; text < written.length; text++) {
            for (int t = 0; t < 6; t++) {
                double[] row = all.row(6 * text + t);
                assertEquals(Arrays.stream(row).max().orElseThrow(), row[written[text][t]]);
                int[][] beginning = {Arrays.copyOf(before[text], t + 1)};
                Matrix so = logits(model, new int[][] {SOURCES[text]}, beginning);
                assertArrayEquals(row, so.row(t), 1e-12);
            }
        }
    }

    /** How far the rows before t move, at most, when word t of what is there becomes another. */
    private static double movedBefore(int t, Transformer model) {
        int[] other = BEFORE[0].clone();
        other[t] = (other[t] + 2) % 5;
        Matrix first = logits(model, new int[][] {SOURCES[0]}, new int[][] {BEFORE[0]});
        Matrix then = logits(model, new int[][] {SOURCES[0]}, new int[][] {other});
        Matrix moved = first.minus(then);
        assertTrue(largest(moved.rowRange(t, moved.rows())) > 1e-3, "the word itself counts");
        return largest(moved.rowRange(0, t));
    }

    private static double largest(Matrix matrix) {
        return Arrays.stream(matrix.toArray())
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void a_word_moves_nothing_before_itself_unless_the_mask_is_wrong(TransformerSizes sizes) {
        Transformer model = model(sizes);
        Transformer leaking =
                model.with(
                        TransformerParts.CORE.withCausalMask(
                                n -> {
                                    boolean[][] allowed = new boolean[n][n];
                                    for (int i = 0; i < n; i++) {
                                        Arrays.fill(allowed[i], 0, Math.min(n, i + 2), true);
                                    }
                                    return allowed;
                                }));
        for (int t = 1; t < 4; t++) {
            assertEquals(0, movedBefore(t, model));
            assertTrue(movedBefore(t, leaking) > 1e-3);
        }
    }

    @Test
    void all_gradients_are_those_of_nudging() {
        TransformerSizes tiny = new TransformerSizes(5, 6, 5, 4, 2, 3, 1, true);
        for (TransformerSizes sizes : List.of(tiny, tiny.normFirst(false))) {
            Transformer model = model(sizes);
            loss(model).backward();
            for (Parameter parameter : model.parameters()) {
                Matrix gradient = parameter.gradient();
                Matrix value = parameter.value().detached();
                for (int i = 0; i < value.rows(); i++) {
                    for (int j = 0; j < value.cols(); j++) {
                        parameter.set(nudged(value, i, j, 1e-5));
                        double up = loss(model).get(0, 0);
                        parameter.set(nudged(value, i, j, -1e-5));
                        double down = loss(model).get(0, 0);
                        double slope = (up - down) / 2e-5;
                        assertEquals(slope, gradient.get(i, j), 1e-7, parameter.name());
                    }
                }
                parameter.set(value);
            }
        }
    }

    private static Matrix nudged(Matrix value, int row, int col, double by) {
        return Matrix.generate(
                value.rows(),
                value.cols(),
                (i, j) -> value.get(i, j) + (i == row && j == col ? by : 0));
    }

    private static Matrix loss(Transformer model) {
        return Loss.crossEntropy(logits(model, SOURCES, BEFORE), TARGETS).mean();
    }

    @Test
    void the_heads_say_where_they_looked() {
        Transformer model = model(NORM_FIRST);
        Transformer.Pass pass = model.decode(model.read(SOURCES), BEFORE);
        for (int block = 1; block <= 2; block++) {
            assertEquals(
                    List.of("head 1", "head 2"),
                    List.copyOf(pass.heads(Place.CROSS, block, 0).inner().keySet()));
            Matrix cross = weights(pass, block);
            assertEquals(4, cross.rows());
            assertEquals(3, cross.cols());
            Matrix self = pass.heads(Place.DECODER, block, 1).inner("head 2").weights();
            for (int i = 0; i < 4; i++) {
                assertEquals(1, Arrays.stream(cross.row(i)).sum(), 1e-12);
                for (int j = i + 1; j < 4; j++) {
                    assertEquals(0, self.get(i, j));
                }
            }
            Matrix encoder = pass.heads(Place.ENCODER, block, 2).inner("head 2").weights();
            assertTrue(encoder.get(0, 2) > 0, "the encoder looks ahead");
        }
        assertSame(
                pass.heads(Place.CROSS, 1, 0).inner("head 1").weights(),
                pass.heads(Place.CROSS).inner("head 1").weights());
        assertTrue(largest(weights(pass, 1).minus(weights(pass, 2))) > 1e-3);
        IllegalArgumentException none =
                assertThrows(IllegalArgumentException.class, () -> pass.heads(Place.CROSS, 3, 0));
        assertEquals(
                "Blocks are counted from 1, and 2 of them have attended here, but got 3.",
                none.getMessage());
    }

    private static Matrix weights(Transformer.Pass pass, int block) {
        return pass.heads(Place.CROSS, block, 0).inner("head 1").weights();
    }

    @Test
    void the_parameters_are_written_and_read() {
        Transformer model = model(NORM_FIRST);
        Transformer other = Transformer.random(NORM_FIRST, TransformerParts.CORE, new Random(2));
        ModelText.read(ModelText.of(model), other);
        assertSame(logits(model, SOURCES, BEFORE), logits(other, SOURCES, BEFORE));
    }

    @Test
    void texts_of_several_lengths_are_refused() {
        IllegalArgumentException refused =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> model(NORM_FIRST).read(new int[] {1, 2}, new int[] {3}));
        assertEquals(
                "Texts go through together if all have one length, 1 or more, but these have [2, 1]. Give them one by one.",
                refused.getMessage());
    }
}
