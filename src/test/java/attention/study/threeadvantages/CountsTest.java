package attention.study.threeadvantages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.matrix.Matrix;
import attention.model.Convolution;
import attention.model.CrossAttention;
import attention.model.EncoderBlock;
import attention.model.FeedForward;
import attention.model.LayerNorm;
import attention.model.LstmCell;
import attention.model.Model;
import attention.model.RecurrentCell;
import attention.model.SelfAttention;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The formulas against layers that are built, loops that count and arrows that are followed. */
class CountsTest {
    private static final ParameterCount PARAMETERS = new ParameterCount();
    private static final PathCount PATHS = new PathCount();

    private static int size(Object... parts) {
        return Model.parameters(parts).stream()
                .mapToInt(it -> it.value().rows() * it.value().cols())
                .sum();
    }

    @Test
    void parameters_are_those_of_layers_that_are_built() {
        Random random = new Random(1);
        for (int d : List.of(2, 6, 16)) {
            for (int heads : List.of(1, 2)) {
                var self = SelfAttention.random("a", d, heads, random);
                var cross = CrossAttention.random("c", d, heads, random);
                assertEquals(size(self), PARAMETERS.attention(d, heads, false));
                var feedForward = FeedForward.random("f", d, 3 * d, random);
                var encoder = EncoderBlock.random("e", d, heads, 3 * d, random);
                assertEquals(encoder.size(), PARAMETERS.encoderBlock(d, heads, 3 * d, false));
                assertEquals(
                        size(
                                self,
                                cross,
                                feedForward,
                                new LayerNorm("1", d),
                                new LayerNorm("2", d),
                                new LayerNorm("3", d)),
                        PARAMETERS.decoderBlock(d, heads, 3 * d, false));
            }
            assertEquals(
                    RecurrentCell.random("r", d, d, random).size(),
                    PARAMETERS.recurrent(1, d, true));
            assertEquals(
                    LstmCell.random("l", d, d, 1, random).size(), PARAMETERS.recurrent(4, d, true));
            for (int width : List.of(1, 3, 5)) {
                assertEquals(
                        Convolution.random("c", width, d, d, random).size(),
                        PARAMETERS.convolution(width, d, true));
            }
        }
    }

    /** Tables one by one, for what the core does not build: biases in attention, three gates. */
    @Test
    void parameters_are_those_of_tables_one_by_one() {
        int d = 6;
        Matrix table = Matrix.zeros(d, d);
        Matrix bias = Matrix.zeros(1, d);
        assertEquals(4 * (cells(table) + cells(bias)), PARAMETERS.attention(d, 3, true));
        assertEquals(3 * (2 * cells(table) + cells(bias)), PARAMETERS.recurrent(3, d, true));
        assertEquals(3 * 2 * cells(table), PARAMETERS.recurrent(3, d, false));
        assertEquals(5 * cells(table), PARAMETERS.convolution(5, d, false));
        assertEquals(
                4 * cells(bias),
                PARAMETERS.encoderBlock(d, 2, 9, true) - PARAMETERS.encoderBlock(d, 2, 9, false));
        assertEquals(
                8 * cells(bias),
                PARAMETERS.decoderBlock(d, 2, 9, true) - PARAMETERS.decoderBlock(d, 2, 9, false));
    }

    private static long cells(Matrix matrix) {
        return (long) matrix.rows() * matrix.cols();
    }

    /** Vaswani et al. 2017 and the model files say so. */
    @Test
    void published_models_have_as_many_parameters_as_they_say() {
        long layer = PARAMETERS.encoderBlock(768, 12, 3072, true);
        long norm = PARAMETERS.norm(768);
        long pooler = 768 * 768 + 768;
        assertEquals(109_482_240, (30_522 + 512 + 2) * 768 + norm + 12 * layer + pooler);
        assertEquals(124_439_808, (50_257 + 1_024) * 768 + 12 * layer + norm);
        assertEquals(1_774_464, PARAMETERS.encoderBlock(384, 12, 1536, true));
    }

    @Test
    void wide_layers_do_not_overflow() {
        assertEquals(10_000_000_000L, PARAMETERS.attention(50_000, 8, false));
        assertEquals(20_000_000_000L, PARAMETERS.recurrent(4, 50_000, false));
        assertEquals(7_500_000_000L, PARAMETERS.convolution(3, 50_000, false));
        assertTrue(new AttentionLayer(1).multiplications(100_000, 50_000) > 0);
        assertThrows(IllegalArgumentException.class, () -> PARAMETERS.attention(6, 4, true));
    }

    /** One multiplication more: the innermost line of every loop below. */
    private static final class Counter {
        private long count;

        void table(int rows, int in, int out) {
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < out; j++) {
                    for (int k = 0; k < in; k++) {
                        count++;
                    }
                }
            }
        }
    }

    @Test
    void multiplications_are_those_of_loops_that_count() {
        for (int n : List.of(1, 4, 7)) {
            for (int d : List.of(2, 6)) {
                Counter attention = new Counter();
                for (int projection = 0; projection < 4; projection++) {
                    attention.table(n, d, d);
                }
                attention.table(n, d, n); // queries with keys
                attention.table(n, n, d); // weights with values
                assertEquals(attention.count, new AttentionLayer(2).multiplications(n, d));

                for (var cell :
                        List.of(RecurrentLayer.PLAIN, RecurrentLayer.GRU, RecurrentLayer.LSTM)) {
                    Counter recurrent = new Counter();
                    for (int step = 0; step < n; step++) {
                        for (int gate = 0; gate < cell.gates(); gate++) {
                            recurrent.table(1, d, d);
                            recurrent.table(1, d, d);
                        }
                    }
                    assertEquals(recurrent.count, cell.multiplications(n, d));
                }
                for (int width : List.of(3, 5)) {
                    Counter convolution = new Counter();
                    convolution.table(n, width * d, d);
                    assertEquals(
                            convolution.count, new ConvolutionLayer(width).multiplications(n, d));
                }
                Counter writing = new Counter();
                for (int word = 1; word <= n; word++) {
                    for (int projection = 0; projection < 4; projection++) {
                        writing.table(1, d, d);
                    }
                    writing.table(1, d, word);
                    writing.table(1, word, d);
                }
                assertEquals(writing.count, new AttentionLayer(1).multiplicationsWriting(n, d));
            }
        }
    }

    /** A place in the graph: a position in a layer, 0 being the inputs. */
    private record Node(int layer, int position) {}

    private interface Arrows {
        List<Node> from(Node node);
    }

    /** The fewest arrows to an output by breadth-first search, −1 where there is no way. */
    private static int search(Node start, Arrows arrows, Predicate<Node> end) {
        Set<Node> seen = new HashSet<>(Set.of(start));
        List<Node> front = List.of(start);
        for (int arrowCount = 0; !front.isEmpty(); arrowCount++) {
            if (front.stream().anyMatch(end)) {
                return arrowCount;
            }
            front =
                    front.stream()
                            .flatMap(it -> arrows.from(it).stream())
                            .filter(seen::add)
                            .toList();
        }
        return -1;
    }

    private static final int LENGTH = 40;

    /** Which positions of the next layer read from this one, at some offsets. */
    private static Arrows windows(int layers, IntFunction<int[]> offsets) {
        return node -> {
            List<Node> next = new ArrayList<>();
            if (node.layer() < layers) {
                Arrays.stream(offsets.apply(node.layer()))
                        .map(offset -> node.position() - offset)
                        .filter(it -> it >= 0 && it < LENGTH)
                        .forEach(it -> next.add(new Node(node.layer() + 1, it)));
            }
            return next;
        };
    }

    private static int search(int from, int to, Arrows arrows) {
        return search(new Node(0, from), arrows, it -> it.layer() > 0 && it.position() == to);
    }

    private static int[] offsets(int width, int apart) {
        return IntStream.rangeClosed(-(width / 2), width / 2).map(it -> it * apart).toArray();
    }

    @Test
    void paths_are_those_that_a_search_finds() {
        int[] all = IntStream.range(-LENGTH, LENGTH).toArray();
        int[] earlier = IntStream.range(-LENGTH, 1).toArray();
        Arrows recurrent =
                node ->
                        node.layer() == 0
                                ? List.of(new Node(1, node.position()))
                                : node.position() + 1 < LENGTH
                                        ? List.of(new Node(1, node.position() + 1))
                                        : List.of();
        for (int from = 0; from < LENGTH; from += 3) {
            for (int to = 0; to < LENGTH; to++) {
                assertEquals(
                        search(from, to, windows(1, it -> all)), PATHS.attention(from, to, false));
                assertEquals(
                        search(from, to, windows(1, it -> earlier)),
                        PATHS.attention(from, to, true));
                assertEquals(search(from, to, recurrent), PATHS.recurrent(from, to));
                for (int width : List.of(1, 3, 5, 7)) {
                    assertEquals(
                            search(from, to, windows(LENGTH, it -> offsets(width, 1))),
                            PATHS.convolution(width, from, to));
                }
                assertEquals(
                        search(from, to, windows(LENGTH, it -> offsets(3, 1 << Math.min(it, 20)))),
                        PATHS.dilated(from, to));
            }
        }
    }

    @Test
    void far_paths_neither_overflow_nor_round() {
        int far = (1 << 30) - 1;
        assertEquals(30, PATHS.dilated(0, far));
        assertEquals(29, PATHS.dilated(0, (1 << 29) - 1)); // Math.log says 30 here
        assertEquals(30, PATHS.dilated(0, 1 << 29));
        assertEquals(far, PATHS.convolution(3, far, 0));
        assertEquals(1 << 30, PATHS.recurrent(0, far));
    }

    @Test
    void what_connects_the_first_input_with_the_last_output() {
        Map<String, Long> connected = new HashMap<>();
        for (CountedLayer layer : CountedLayer.all()) {
            connected.put(layer.name(), layer.parametersToConnect(100, 64, true));
            assertEquals(layer.layersToConnect(100) * layer.steps(100), layer.stepsToConnect(100));
        }
        assertEquals(
                Map.of(
                        "attention", 16_640L,
                        "recurrent", 8_256L,
                        "GRU", 24_768L,
                        "LSTM", 33_024L,
                        "convolution 3", 1_222_848L,
                        "convolution 5", 1_027_200L,
                        "convolution 3, dilations 1, 2, 4 …", 86_464L),
                connected);
        assertEquals(19_660_800, ConvolutionLayer.DILATED.multiplicationsToConnect(200, 64));
        assertEquals(100, RecurrentLayer.LSTM.path(100));
        assertEquals(1, new AttentionLayer(4).path(100));
        assertThrows(IllegalArgumentException.class, () -> new ConvolutionLayer(4));
        assertThrows(IllegalArgumentException.class, () -> new ConvolutionLayer(5, true));
    }

    @Test
    void writing_a_text_keeps_ever_more_keys_and_values_but_the_same_state() {
        assertEquals(80_448_000, new AttentionLayer(1).multiplicationsWriting(1_000, 64));
        assertEquals(128_000, new AttentionLayer(1).keptWriting(1_000, 64));
        assertEquals(128, RecurrentLayer.LSTM.keptWriting(64));
        assertEquals(64, RecurrentLayer.GRU.keptWriting(64));
    }
}
