package attention.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.exercise.BahdanauScoreContract;
import attention.exercise.DecoderStepContract;
import attention.exercise.RecurrentCellContract;
import attention.matrix.Matrix;
import attention.model.Annotations.Kind;
import attention.model.Seq2Seq.Wiring;
import attention.score.Additive;
import attention.variant.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class Seq2SeqTest {
    private static final Seq2Seq.Sizes SIZES = new Seq2Seq.Sizes(7, 6, 3, 4, 5);
    private static final int[][] SOURCES = {{1, 2, 6}, {0, 5, 5}, {3, 3, 4}};
    private static final int[][] RIGHT = {{2, 3, 1, 1}, {5, 4, 3, 1}, {4, 1, 1, 1}};

    /** The same rules, written down once more and for one sentence each. */
    private static final class Own implements BahdanauScoreContract {
        static final RecurrentCellContract CELL =
                (x, h, p) -> x.beside(h).times(p.input().below(p.state())).plusRow(p.bias()).tanh();

        static final DecoderStepContract STEP =
                (previous, state, annotations, parts) -> {
                    assertEquals(1, state.rows());
                    Matrix weights =
                            parts.normalizer().weights(parts.score().scores(state, annotations));
                    Matrix context = weights.times(annotations);
                    Matrix read = parts.joinsPrevious() ? previous.beside(context) : context;
                    return new DecoderStepContract.Step(
                            weights, context, parts.cell().next(read, state));
                };

        @Override
        public Matrix prepare(Matrix states, Matrix wk) {
            return states.times(wk.transpose());
        }

        @Override
        public Matrix scores(Matrix query, Matrix prepared, Matrix wq, Matrix v) {
            assertEquals(1, query.rows());
            Matrix hidden = prepared.plusRow(query.times(wq.transpose())).tanh();
            return hidden.times(v.transpose()).transpose();
        }
    }

    static Stream<Wiring> wirings() {
        return Stream.of(Kind.values())
                .map(Wiring::new)
                .flatMap(it -> Stream.of(it, it.inBothDirections(), it.withoutPrevious()));
    }

    private static Seq2Seq model(Wiring wiring) {
        return Seq2Seq.random(SIZES, wiring, new Random(14));
    }

    private static Matrix logits(Seq2Seq model, int[][] sources, int[][] right) {
        return model.decoder().forced(model.read(sources), 0, right).logits();
    }

    @ParameterizedTest
    @MethodSource("wirings")
    void several_sentences_are_read_and_written_as_each_alone(Wiring wiring) {
        Seq2Seq model = model(wiring);
        Matrix together = logits(model, SOURCES, RIGHT);
        for (int i = 0; i < SOURCES.length; i++) {
            Matrix alone = logits(model, new int[][] {SOURCES[i]}, new int[][] {RIGHT[i]});
            assertSame(alone, together.rowRange(4 * i, 4 * i + 4));
        }
    }

    @ParameterizedTest
    @MethodSource("wirings")
    void rules_of_ones_own_take_the_place_of_the_library_s_and_train(Wiring wiring) {
        Seq2Seq core = model(wiring);
        Seq2Seq own = model(wiring).with(Own.CELL, new Own(), Own.STEP);
        Matrix expected = logits(core, SOURCES, RIGHT);
        Matrix got = logits(own, SOURCES, RIGHT);
        assertSame(expected, got);
        expected.square().sum().backward();
        got.square().sum().backward();
        for (int k = 0; k < core.parameters().size(); k++) {
            assertSame(core.parameters().get(k).gradient(), own.parameters().get(k).gradient());
        }
        Seq2Seq mixed = model(wiring).with(RecurrentCell.PLAIN, new Own(), new DecoderStep());
        assertSame(expected, logits(mixed, SOURCES, RIGHT));
    }

    @Test
    void the_score_is_the_additive_one() {
        Random random = new Random(3);
        BahdanauScore score = BahdanauScore.random("score", 4, 3, 5, random);
        Matrix states = Matrix.normal(6, 3, random);
        Matrix query = Matrix.normal(1, 4, random);
        Additive additive = new Additive(score.wq().value(), score.wk().value(), score.v().value());
        assertSame(additive.scores(query, states), score.over(states).scores(query, states));
    }

    @ParameterizedTest
    @MethodSource("wirings")
    void what_is_written_for_one_is_what_is_written_for_all(Wiring wiring) {
        Seq2Seq model = model(wiring);
        int[][] together = model.decoder().write(model.read(SOURCES), 0, 5);
        for (int i = 0; i < SOURCES.length; i++) {
            Written written = model.write(SOURCES[i], 0, -1, 5);
            assertEquals(Arrays.stream(together[i]).boxed().toList(), written.words());
        }
    }

    @Test
    void each_step_shows_how_its_word_came_about() {
        Seq2Seq model = model(new Wiring(Kind.STATES));
        Written written = model.write(SOURCES[0], 0, -1, 4);
        assertEquals(
                List.of("step 1", "step 2", "step 3", "step 4"),
                List.copyOf(written.trace().inner().keySet()));
        Matrix state = model.read(SOURCES[0]).start();
        Matrix values = model.read(SOURCES[0]).values();
        for (int t = 0; t < 4; t++) {
            Trace step = written.trace().inner("step " + (t + 1));
            assertSame(state, step.step("query").matrix());
            assertEquals(1, Arrays.stream(step.weights().row(0)).sum(), 1e-12);
            assertSame(step.weights().times(values), step.context());
            assertSame(written.trace().weights().rowRange(t, t + 1), step.weights());
            double[] chances = step.step("chances").matrix().row(0);
            int word = written.words().get(t);
            assertEquals(Arrays.stream(chances).max().orElseThrow(), chances[word]);
            state = step.step("state").matrix();
        }
    }

    @Test
    void writing_ends_with_the_last_word_or_when_it_is_long_enough() {
        Seq2Seq model = model(new Wiring(Kind.STATES));
        List<Integer> free = model.write(SOURCES[1], 0, -1, 9).words();
        assertEquals(9, free.size());
        int last = free.get(4);
        List<Integer> ended = model.write(SOURCES[1], 0, last, 9).words();
        assertEquals(free.subList(0, free.indexOf(last) + 1), ended);
    }

    @Test
    void one_vector_is_all_that_a_decoder_without_attention_sees() {
        Seq2Seq model = model(new Wiring(Kind.LAST_STATE));
        Annotations read = model.read(SOURCES);
        assertEquals(SOURCES.length, read.keys().rows());
        assertSame(read.start(), read.values());
        Matrix weights = model.decoder().forced(read, 0, RIGHT).weights();
        assertTrue(Arrays.stream(weights.toArray()).allMatch(row -> row[0] == 1), "all to one");
    }

    @Test
    void values_are_the_vectors_of_the_words_where_that_is_asked_for() {
        Seq2Seq model = model(new Wiring(Kind.WORD_VECTORS));
        Annotations read = model.read(SOURCES[2]);
        assertSame(model.encoder().words().output(SOURCES[2]), read.values());
        assertEquals(SIZES.dState(), read.keys().cols());
    }

    @Test
    void a_parameter_is_listed_once_and_every_one_learns() {
        for (Wiring wiring : wirings().toList()) {
            Seq2Seq model = model(wiring);
            logits(model, SOURCES, RIGHT).square().sum().backward();
            List<String> names = new ArrayList<>();
            model.parameters()
                    .forEach(
                            parameter -> {
                                names.add(parameter.name());
                                assertTrue(
                                        parameter.gradient().square().sum().get(0, 0) > 0,
                                        parameter.name());
                            });
            assertEquals(names.stream().distinct().toList(), names);
        }
    }

    @Test
    void sentences_of_different_lengths_are_refused() {
        Seq2Seq model = model(new Wiring(Kind.STATES));
        IllegalArgumentException refused =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> model.read(new int[] {1, 2}, new int[] {3}));
        assertTrue(String.valueOf(refused.getMessage()).contains("these have [2, 1]"));
    }

    private static void assertSame(Matrix expected, Matrix got) {
        assertEquals(expected.shape(), got.shape());
        for (int i = 0; i < expected.rows(); i++) {
            assertArrayEquals(expected.row(i), got.row(i), 1e-12);
        }
    }
}
