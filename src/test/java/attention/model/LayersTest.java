package attention.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.exercise.Layer;
import attention.exercise.LstmCellContract.State;
import attention.exercise.NextToken;
import attention.matrix.FiniteDifferences;
import attention.matrix.Matrix;
import attention.matrix.Messages;
import attention.variant.Step;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What {@code GoldenTest} cannot say: laws, starts, messages, and a learner's own layers. */
class LayersTest {
    private static final Random RANDOM = new Random(5);

    @Test
    void a_layer_norm_written_with_matrix_records_itself() {
        Matrix inputs = Matrix.normal(4, 6, RANDOM);
        Matrix gain = Matrix.normal(1, 6, RANDOM);
        Matrix shift = Matrix.normal(1, 6, RANDOM);
        FiniteDifferences.check(in -> own(in[0], in[1], in[2]), inputs, gain, shift);
        LayerNorm norm =
                new LayerNorm(new Parameter("gain", gain), new Parameter("shift", shift), 1e-5);
        FiniteDifferences.check(in -> norm.output(in[0]), inputs);
        assertNear(own(inputs, gain, shift), norm.output(inputs));
    }

    private static Matrix own(Matrix inputs, Matrix gain, Matrix shift) {
        Matrix centered = inputs.plusColumn(inputs.rowMeans().scaled(-1));
        Matrix deviation = centered.square().rowMeans().shifted(1e-5).sqrt();
        return centered.timesColumn(deviation.reciprocal()).timesRow(gain).plusRow(shift);
    }

    @Test
    void a_rule_of_ones_own_runs_on_the_same_parameters() {
        Matrix inputs = Matrix.normal(4, 6, RANDOM);
        LayerNorm norm = new LayerNorm("norm", 6);
        LayerNorm twice = norm.with((x, gain, shift, epsilon) -> own(x, gain, shift).scaled(2));
        assertNear(norm.output(inputs).scaled(2), twice.output(inputs));
        assertEquals(norm.parameters(), twice.parameters());
        FeedForward layer = FeedForward.random("layer", 6, 9, RANDOM);
        FeedForward straight =
                layer.with((x, w1, b1, w2, b2) -> x.times(w1).plusRow(b1).times(w2).plusRow(b2));
        assertNear(layer.narrow().output(layer.widen().output(inputs)), straight.output(inputs));
        assertEquals(layer.parameters(), straight.parameters());
    }

    @Test
    void positions_that_are_computed_know_how_far_and_those_that_are_learned_end() {
        PositionalEncoding computed = new PositionalEncoding();
        Matrix table = computed.table(40, 6);
        assertNear(table.rowRange(0, 3), computed.table(3, 6));
        assertNear(table, computed.output(Matrix.zeros(40, 6)));
        assertNear(
                table.rowRange(2, 12).timesTransposed(table.rowRange(2, 12)),
                table.rowRange(27, 37).timesTransposed(table.rowRange(27, 37)));
        Matrix ones = Matrix.generate(2, 4, (i, j) -> 1);
        assertNear(ones, new PositionalEncoding((n, d) -> new double[n][d]).output(ones));
        LearnedPositions learned = LearnedPositions.random("positions", 3, 4, RANDOM);
        assertNear(learned.rows().table().value().rowRange(0, 2).plus(ones), learned.output(ones));
        assertEquals(12, learned.size());
    }

    @Test
    void a_learners_own_parts_stand_in_an_encoder_block() {
        EncoderBlock block = EncoderBlock.random("block", 6, 2, 12, RANDOM);
        Matrix inputs = Matrix.normal(5, 6, RANDOM);
        LayerNorm norm = (LayerNorm) block.firstNorm();
        Layer own = x -> own(x, norm.gain().value(), norm.shift().value());
        for (boolean normFirst : new boolean[] {false, true}) {
            EncoderBlock mixed =
                    new EncoderBlock(block.attention(), block.feedForward(), own, own, normFirst);
            assertNear(block.normFirst(normFirst).output(inputs), mixed.output(inputs));
        }
    }

    @Test
    void a_model_lists_each_parameter_once() {
        EncoderBlock block = EncoderBlock.random("block", 6, 2, 12, RANDOM);
        List<String> names = block.parameters().stream().map(Parameter::name).toList();
        assertEquals(
                List.of(
                        "block.attention.queries",
                        "block.attention.keys",
                        "block.attention.values",
                        "block.attention.output",
                        "block.feedForward.widen.weights",
                        "block.feedForward.widen.bias",
                        "block.feedForward.narrow.weights",
                        "block.feedForward.narrow.bias",
                        "block.firstNorm.gain",
                        "block.firstNorm.shift",
                        "block.secondNorm.gain",
                        "block.secondNorm.shift"),
                names);
        assertEquals(4 * 36 + 6 * 12 + 12 + 12 * 6 + 6 + 4 * 6, block.size());
        assertEquals(block.parameters(), Model.parameters(block, block.attention(), "no model"));
    }

    /** PyTorch shares a gradient among equals in some versions; ours says which one counts. */
    @Test
    void a_decoder_block_does_not_look_ahead_and_reads_all_of_the_memory() {
        for (boolean normFirst : new boolean[] {false, true}) {
            DecoderBlock block =
                    DecoderBlock.random("block", 6, 2, 12, RANDOM).normFirst(normFirst);
            Matrix inputs = Matrix.normal(5, 6, RANDOM);
            Matrix memory = Matrix.normal(3, 6, RANDOM);
            Matrix whole = block.output(inputs, memory);

            assertNear(whole.rowRange(0, 3), block.output(inputs.rowRange(0, 3), memory));
            assertNear(whole, block.output(inputs, memory.rows(2, 0, 1)));
            double[] less = block.output(inputs, memory.rowRange(0, 2)).row(0);
            assertFalse(Arrays.equals(whole.row(0), less));
            FiniteDifferences.check(in -> block.output(in[0], in[1]), inputs, memory);
        }
    }

    @Test
    void a_decoder_block_has_an_attention_and_a_norm_more_than_an_encoder_block() {
        DecoderBlock block = DecoderBlock.random("block", 6, 2, 12, RANDOM);

        assertEquals(2 * 4 * 36 + 6 * 12 + 12 + 12 * 6 + 6 + 3 * 2 * 6, block.size());
    }

    @Test
    void writes_the_likeliest_token_until_the_end_or_the_longest() {
        GreedyDecoding greedy = new GreedyDecoding();
        NextToken counts = tokens -> oneHot(5, Math.min(tokens.length, 3));

        assertArrayEquals(new int[] {1, 2}, greedy.generate(4, 3, 9, counts));
        assertArrayEquals(new int[] {1, 2, 3, 3}, greedy.generate(4, -1, 4, counts));
        assertArrayEquals(new int[0], greedy.generate(4, 1, 9, counts));
        assertArrayEquals(new int[] {0, 0}, greedy.generate(4, 3, 2, tokens -> new double[5]));
    }

    @Test
    void shows_what_the_model_said_at_each_step() {
        double log9 = Math.log(9);
        NextToken nine = tokens -> new double[] {0, tokens.length == 1 ? log9 : -log9};
        Written written = new GreedyDecoding().write(4, 0, 5, nine);

        assertEquals(List.of(1), written.words());
        assertEquals(List.of("logits", "chances"), stepNames(written));
        assertArrayEquals(new double[] {0.1, 0.9}, written.trace().context().row(0), 1e-12);
        assertArrayEquals(new double[] {0.9, 0.1}, written.trace().context().row(1), 1e-12);
    }

    private static List<String> stepNames(Written written) {
        return written.trace().steps().stream().map(Step::name).toList();
    }

    @Test
    void a_model_may_spoil_the_tokens_that_it_is_given() {
        NextToken spoils =
                tokens -> {
                    double[] logits = oneHot(5, tokens.length);
                    Arrays.fill(tokens, 0);
                    return logits;
                };

        assertArrayEquals(new int[] {1, 2, 3}, new GreedyDecoding().generate(4, 0, 3, spoils));
    }

    private static double[] oneHot(int length, int place) {
        double[] numbers = new double[length];
        numbers[place] = 1;
        return numbers;
    }

    @Test
    void pooling_keeps_no_order_and_pays_the_first_of_equals() {
        Matrix inputs = Matrix.of(new double[][] {{1, -3, 2}, {4, -1, 2}, {4, -2, 0}});
        assertNear(Matrix.ofRow(4, -1, 2), new MaxPooling().output(inputs));
        assertNear(Matrix.ofRow(4, -1, 2), new MaxPooling().output(inputs.rows(2, 0, 1)));
        Matrix recorded = inputs.asParameter();
        new MaxPooling().output(recorded).backward(Matrix.ofRow(10, 20, 30));
        assertNear(
                Matrix.of(new double[][] {{0, 0, 30}, {10, 20, 0}, {0, 0, 0}}),
                recorded.gradient());
        FiniteDifferences.check(in -> new MaxPooling().output(in[0]), Matrix.normal(4, 3, RANDOM));
    }

    @Test
    void a_gate_without_parameters_lets_half_through_and_none_makes_longer() {
        Matrix inputs = Matrix.normal(5, 4, RANDOM);
        Linear zeros =
                new Linear(
                        new Parameter("weights", Matrix.zeros(4, 4)),
                        new Parameter("bias", Matrix.zeros(1, 4)));
        assertNear(inputs.scaled(0.5), new Gate(zeros).output(inputs));
        Gate gate = Gate.random("gate", 4, RANDOM);
        FiniteDifferences.check(in -> gate.output(in[0]), inputs);
        Matrix gated = gate.output(inputs);
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 4; j++) {
                assertTrue(Math.abs(gated.get(i, j)) < Math.abs(inputs.get(i, j)));
            }
        }
        assertEquals(20, gate.size());
    }

    @Test
    void a_closed_lstm_cell_keeps_what_it_has() {
        int d = 3;
        Matrix bias = Matrix.generate(1, 4 * d, (i, j) -> new double[] {-50, 50, 0, 50}[j / d]);
        LstmCell cell =
                new LstmCell(
                        new Parameter("inputs", Matrix.normal(2, 4 * d, RANDOM)),
                        new Parameter("states", Matrix.zeros(d, 4 * d)),
                        new Parameter("bias", bias));
        Matrix kept = Matrix.ofRow(-2, 0.5, 3);
        State state = new State(Matrix.zeros(1, d), kept);
        for (int step = 0; step < 1000; step++) {
            state = cell.next(Matrix.normal(1, 2, RANDOM).detached(), state);
        }
        assertArrayEquals(kept.row(0), state.cell().row(0), 1e-9);
        assertNear(state.cell().tanh(), state.output());
    }

    @Test
    void the_forget_gate_starts_where_it_is_told() {
        LstmCell cell = LstmCell.random("cell", 2, 3, 1, RANDOM);
        double[] bias = cell.bias().value().row(0);
        assertArrayEquals(new double[] {0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0}, bias);
    }

    @Test
    void a_kernel_that_is_one_in_the_middle_changes_nothing() {
        Matrix inputs = Matrix.normal(5, 2, RANDOM);
        Matrix middle = Matrix.zeros(2, 2).below(Matrix.identity(2), Matrix.zeros(2, 2));
        Linear kernel =
                new Linear(
                        new Parameter("kernel", middle), new Parameter("bias", Matrix.zeros(1, 2)));
        assertNear(inputs, new Convolution(3, kernel).output(inputs));
    }

    @Test
    void starts_have_the_variance_that_they_name() {
        assertEquals(1.0 / 400, variance(Start.fanIn().of(400, 100, RANDOM)), 1e-4);
        assertEquals(2.0 / 500, variance(Start.fanInAndOut().of(400, 100, RANDOM)), 2e-4);
        assertEquals(9, variance(Start.normal(3).of(200, 200, RANDOM)), 0.3);
        assertEquals(0, variance(Start.constant(0).of(2, 3, RANDOM)));
        Embedding embedding = Embedding.random("words", 1000, 16, RANDOM);
        assertEquals(1.0 / 16, variance(embedding.table().value()), 0.01);
    }

    private static double variance(Matrix matrix) {
        return matrix.detached().square().mean().get(0, 0);
    }

    @Test
    void says_what_does_not_fit() {
        assertEquals(
                "A kernel sees a row and as many neighbours on both sides, so its width is odd, but got 2.",
                message(() -> Convolution.random("c", 2, 3, 4, RANDOM)));
        assertEquals(
                "An encoding has at least 1 position and an even number of columns, but got 4 and 3.",
                message(() -> new PositionalEncoding().table(4, 3)));
        assertEquals(
                "There are learned rows for 3 positions, but got 4.",
                message(
                        () ->
                                LearnedPositions.random("p", 3, 2, RANDOM)
                                        .output(Matrix.zeros(4, 2))));
    }

    private static String message(Executable call) {
        return Messages.of(IllegalArgumentException.class, call);
    }

    private static void assertNear(Matrix expected, Matrix actual) {
        assertEquals(expected.shape(), actual.shape());
        for (int i = 0; i < expected.rows(); i++) {
            assertArrayEquals(expected.row(i), actual.row(i), 1e-12, "row " + i);
        }
    }
}
