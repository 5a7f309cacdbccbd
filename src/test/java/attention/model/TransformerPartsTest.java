package attention.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.exercise.MultiHeadContract;
import attention.exercise.ProjectionsContract.Projected;
import attention.matrix.Matrix;
import attention.normalize.HardAttention;
import attention.score.DotProduct;
import attention.train.Adam;
import attention.train.Loss;
import attention.variant.Attention;
import attention.variant.MultiHead;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A Transformer of other parts than the core's. */
class TransformerPartsTest {
    private static final TransformerSizes SIZES = new TransformerSizes(5, 6, 5, 8, 2, 6, 2, true);
    private static final int[][] SOURCES = {{1, 2, 4}, {0, 4, 4}, {3, 3, 0}};
    private static final int[][] BEFORE = {{5, 3, 1, 1}, {5, 4, 3, 1}, {5, 0, 1, 2}};
    private static final int[] TARGETS = {3, 1, 1, 0, 4, 3, 1, 1, 0, 1, 2, 4};

    private static Transformer model(TransformerParts parts) {
        return Transformer.random(SIZES, parts, new Random(18));
    }

    private static Matrix logits(Transformer model) {
        return model.decode(model.read(SOURCES), BEFORE).logits();
    }

    private static void assertSame(Matrix expected, Matrix got) {
        assertEquals(expected.shape(), got.shape());
        assertTrue(largest(expected.minus(got)) < 1e-12);
    }

    private static double largest(Matrix matrix) {
        double largest = 0;
        for (double[] row : matrix.toArray()) {
            for (double x : row) {
                largest = Math.max(largest, Math.abs(x));
            }
        }
        return largest;
    }

    private static double[] losses(Transformer model) {
        Adam adam = new Adam(0.01);
        double[] losses = new double[20];
        for (int step = 0; step < losses.length; step++) {
            Matrix loss = Loss.crossEntropy(logits(model), TARGETS).mean();
            losses[step] = loss.get(0, 0);
            loss.backward();
            adam.update(model);
        }
        return losses;
    }

    @Test
    void right_parts_of_ones_own_give_the_same_losses() {
        double[] expected = losses(model(TransformerParts.CORE));
        assertTrue(expected[19] < 0.7 * expected[0], "nothing is learned");
        assertArrayEquals(expected, losses(model(RewrittenParts.ALL)), 1e-9);
        HeadsOf pieces =
                new HeadsOf(
                        (x, wq, wk, wv) -> new Projected(x.times(wq), x.times(wk), x.times(wv)),
                        (joined, heads) ->
                                IntStream.range(0, heads)
                                        .mapToObj(h -> joined.colRange(4 * h, 4 * h + 4))
                                        .toArray(Matrix[]::new),
                        heads -> heads[0].beside(heads[1]));
        TransformerParts mixed = TransformerParts.CORE.withMultiHead(pieces);
        assertArrayEquals(expected, losses(model(mixed)), 1e-9);
    }

    @Test
    void heads_of_single_pieces_are_multi_head_attention_also_of_other_widths() {
        Random random = new Random(4);
        Matrix queries = Matrix.normal(3, 5, random);
        Matrix keys = Matrix.normal(4, 7, random);
        Matrix values = Matrix.normal(4, 3, random);
        Matrix wq = Matrix.normal(5, 6, random);
        Matrix wk = Matrix.normal(7, 6, random);
        Matrix wv = Matrix.normal(3, 4, random);
        Matrix wo = Matrix.normal(4, 9, random);
        Matrix expected = new MultiHead(wq, wk, wv, wo, 2).attend(queries, keys, values).context();
        for (MultiHeadContract heads : List.of(new HeadsOf(), HeadsOf.PLAIN)) {
            Matrix got =
                    heads.output(
                            queries,
                            keys,
                            values,
                            new MultiHeadContract.Parameters(wq, wk, wv, wo, 2),
                            (q, k, v) -> new Attention().attend(q, k, v).context());
            assertSame(expected, got);
        }
    }

    /** The core's parts with one that is wrong, by the name of what is wrong. */
    private static Map<String, TransformerParts> wrong() {
        TransformerParts core = TransformerParts.CORE;
        return Map.of(
                "score", core.withScore(new DotProduct()),
                "normalizer", core.withNormalizer(new HardAttention()),
                "mask", core.withCausalMask(n -> new boolean[n][n]),
                "heads",
                        core.withMultiHead(
                                (q, k, v, p, a) -> new HeadsOf().output(q, k, v, p, a).scaled(2)),
                "positions", core.withPositions((n, d) -> new double[n][d]),
                "norm", core.withLayerNorm((x, gain, shift, epsilon) -> x),
                "feed-forward", core.withFeedForward((x, w1, b1, w2, b2) -> x),
                "encoder", core.withBlocks((x, p) -> x, DecoderBlock.PLAIN),
                "decoder", core.withBlocks(EncoderBlock.PLAIN, (x, memory, p) -> x));
    }

    @Test
    void every_part_is_asked_wherever_it_is_needed() {
        Matrix right = logits(model(TransformerParts.CORE));
        wrong().forEach(
                        (name, parts) -> {
                            Matrix got = logits(model(parts));
                            assertTrue(largest(right.minus(got)) > 1e-3, name);
                        });
    }

    @Test
    void the_same_parameters_work_with_other_parts() {
        Transformer model = model(TransformerParts.CORE);
        losses(model);
        Transformer other = model.with(RewrittenParts.ALL);
        assertSame(logits(model), logits(other));
        assertEquals(model.parameters(), other.parameters());
        assertEquals(SIZES, other.sizes());
        assertEquals(RewrittenParts.ALL, other.parts());
    }
}
