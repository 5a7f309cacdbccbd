package attention.study.transformer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.matrix.Matrix;
import attention.model.Parameter;
import attention.model.Transformer.Place;
import attention.study.Moment;
import attention.study.TrainingRun;
import attention.train.Sgd;
import attention.variant.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RewriterTest {
    private static final int[] TEXT = {3, 1, 7, 1, 0, 5, 3, 6};

    @Test
    void each_task_makes_its_own_of_a_text_and_leaves_the_text_alone() {
        int[] text = TEXT.clone();
        assertArrayEquals(new int[] {6, 3, 5, 0, 1, 7, 1, 3}, Rewriting.REVERSE.target(text));
        assertArrayEquals(TEXT, Rewriting.COPY.target(text));
        assertArrayEquals(new int[] {0, 1, 1, 3, 3, 5, 6, 7}, Rewriting.SORT.target(text));
        assertArrayEquals(TEXT, text);
        assertArrayEquals(new int[] {8, 3, 1, 7, 1, 0, 5, 3}, Rewriting.before(text));
    }

    @ParameterizedTest
    @EnumSource
    void the_answer_stands_where_it_comes_from(Rewriting task) {
        int[] target = task.target(TEXT);
        int places = 0;
        for (int t = 0; t < TEXT.length; t++) {
            for (int place = 0; place < TEXT.length; place++) {
                if (task.comesFrom(t, place, TEXT)) {
                    assertEquals(target[t], TEXT[place]);
                    places++;
                }
            }
        }
        assertEquals(task == Rewriting.SORT ? 4 * 1 + 2 * 2 * 2 : TEXT.length, places);
    }

    @Test
    void texts_are_drawn_from_all_symbols() {
        Random random = new Random(1);
        int[] counts = new int[Rewriting.SYMBOLS];
        for (int i = 0; i < 1000; i++) {
            int[] text = Rewriting.draw(random);
            assertEquals(Rewriting.LENGTH, text.length);
            Arrays.stream(text).forEach(symbol -> counts[symbol]++);
        }
        assertTrue(Arrays.stream(counts).allMatch(count -> count > 850 && count < 1150));
    }

    @ParameterizedTest
    @EnumSource
    void what_a_change_uses_is_what_gradients_reach(Change change) {
        Rewriter rewriter = new RewritingStudy(Rewriting.REVERSE).with(change).rewriter(1);
        rewriter.learn(0);
        List<Parameter> unused = new ArrayList<>(rewriter.model().parameters());
        unused.removeAll(rewriter.parameters());
        rewriter.parameters().forEach(new Sgd(0.1)::update);
        for (Parameter parameter : unused) {
            assertThrows(IllegalStateException.class, parameter::gradient, parameter.name());
        }
        int numbers = unused.stream().mapToInt(it -> it.value().rows() * it.value().cols()).sum();
        int expected =
                switch (change) {
                    case NO_NORM -> 7 * 32;
                    case NO_FEED_FORWARD -> 2 * (1072 + 32);
                    case NO_SELF_ATTENTION -> 4 * 256 + 32;
                    default -> 0;
                };
        assertEquals(expected, numbers);
    }

    @ParameterizedTest
    @EnumSource
    void a_change_changes_the_losses(Change change) {
        double[] usual = losses(new RewritingStudy(Rewriting.REVERSE), 1);
        double[] changed = losses(new RewritingStudy(Rewriting.REVERSE).with(change), 1);
        double difference = Math.abs(usual[1] - changed[1]);
        assertEquals(change != Change.NONE, difference > 1e-6, () -> "by " + difference);
    }

    @Test
    void a_rewriter_learns_and_is_the_same_from_the_same_seed() {
        List<Moment> seen = new ArrayList<>();
        RewritingStudy study =
                new RewritingStudy(Rewriting.COPY).withIterations(40, 20).watchedBy(seen::add);
        Rewriter rewriter = study.rewriter(2);
        TrainingRun run = study.train(rewriter, 2);
        assertEquals(List.of(0, 20, 40), seen.stream().map(Moment::iteration).toList());
        assertEquals("copy", run.reader());
        assertEquals(40, rewriter.losses().length);
        double[] losses = run.all(Moment.LOSS);
        assertTrue(losses[2] < 0.9 * losses[0], () -> Arrays.toString(losses));
        Rewriter again = study.rewriter(2);
        study.train(again, 2);
        assertArrayEquals(rewriter.losses(), again.losses());
        assertNotEquals(losses(study, 3)[0], rewriter.losses()[0]);
    }

    /** Of the first two batches. */
    private static double[] losses(RewritingStudy study, long seed) {
        Rewriter rewriter = study.rewriter(seed);
        rewriter.learn(0);
        rewriter.parameters().forEach(new Sgd(0.1)::update);
        rewriter.learn(0);
        return rewriter.losses();
    }

    @Test
    void the_heads_are_labelled_with_symbols() {
        Rewriter rewriter = new RewritingStudy(Rewriting.REVERSE).rewriter(1);
        List<String> text = List.of("3", "1", "7", "1", "0", "5", "3", "6");
        List<String> written =
                Arrays.stream(rewriter.write(TEXT)).mapToObj(Integer::toString).toList();
        List<String> before = new ArrayList<>(written.subList(0, 7));
        before.add(0, "start");
        assertLabels(rewriter.heads(Place.ENCODER, TEXT), text, text);
        assertLabels(rewriter.heads(Place.DECODER, TEXT), before, before);
        assertLabels(rewriter.heads(Place.CROSS, TEXT), written, text);
    }

    private static void assertLabels(Trace heads, List<String> rows, List<String> columns) {
        for (Trace head : heads.inner().values()) {
            assertEquals(rows, head.queryLabels());
            assertEquals(columns, head.keyLabels());
            Matrix weights = head.weights();
            assertEquals(8, weights.rows());
            assertEquals(8, weights.cols());
        }
    }
}
