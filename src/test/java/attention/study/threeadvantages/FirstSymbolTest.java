package attention.study.threeadvantages;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.matrix.Matrix;
import attention.matrix.Messages;
import attention.show.TrainingTables;
import attention.study.Experiment;
import attention.study.Moment;
import attention.study.StoredOutcome;
import attention.study.Training;
import attention.study.TrainingRun;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is drawn, what readers compute of it, and how much of the first word is left. */
class FirstSymbolTest {
    private static final double CLOSE = 1e-9;

    private static Matrix[] words(int texts, int width, int length, Random random) {
        Matrix[] words = new Matrix[length];
        for (int t = 0; t < length; t++) {
            words[t] = Matrix.normal(texts, width, random);
        }
        return words;
    }

    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    @Test
    void the_first_word_is_a_symbol_and_the_others_are_none_unless_they_are_alike() {
        for (int[] text : new FirstSymbol(7).draw(300, new Random(1))) {
            assertEquals(7, text.length);
            assertTrue(text[0] < FirstSymbol.SYMBOLS);
            assertTrue(
                    Arrays.stream(text)
                            .skip(1)
                            .allMatch(it -> it >= FirstSymbol.SYMBOLS && it < FirstSymbol.WORDS));
        }
        for (int[] text : new FirstSymbol(7, true).draw(300, new Random(1))) {
            assertTrue(Arrays.stream(text).allMatch(it -> it < FirstSymbol.SYMBOLS));
        }
        String message = Messages.of(IllegalArgumentException.class, () -> new FirstSymbol(1));
        assertTrue(message.contains("length 1"), message);
    }

    @Test
    void every_text_is_read_by_itself() {
        Random random = new Random(2);
        for (Keeper keeper : Keeper.values()) {
            LastState reading = keeper.random(3, random);
            Matrix[] all = words(4, 3, 5, random);
            Matrix together = reading.after(all);
            for (int text = 0; text < 4; text++) {
                int row = text;
                Matrix[] one = Arrays.stream(all).map(it -> it.rows(row)).toArray(Matrix[]::new);
                assertArrayEquals(
                        reading.after(one).row(0), together.row(text), CLOSE, keeper.toString());
            }
        }
    }

    @Test
    void a_gated_recurrent_unit_with_loops() {
        Random random = new Random(3);
        int d = 3;
        GruCell cell = GruCell.random(d, random);
        cell.bias().set(Matrix.normal(1, 3 * d, random));
        double[] x = Matrix.normal(1, d, random).row(0);
        double[] h = Matrix.normal(1, d, random).row(0);
        double[] next = cell.next(Matrix.ofRow(x), Matrix.ofRow(h)).row(0);
        for (int k = 0; k < d; k++) {
            double[] own = new double[3]; // reset, update, candidate of the input
            double[] kept = new double[3]; // of the state
            for (int block = 0; block < 3; block++) {
                int column = block * d + k;
                own[block] = cell.bias().value().get(0, column);
                for (int j = 0; j < d; j++) {
                    own[block] += x[j] * cell.inputs().value().get(j, column);
                    kept[block] += h[j] * cell.states().value().get(j, column);
                }
            }
            double reset = sigmoid(own[0] + kept[0]);
            double update = sigmoid(own[1] + kept[1]);
            double candidate = Math.tanh(own[2] + reset * kept[2]);
            assertEquals(update * h[k] + (1 - update) * candidate, next[k], CLOSE);
        }
    }

    @Test
    void the_last_word_asks_all_with_loops() {
        Random random = new Random(4);
        int d = 3;
        AskingReading asking = AskingReading.random(d, random);
        Matrix[] words = words(1, d, 4, random);
        Matrix last = words[3];
        Matrix query = last.times(asking.queries().value());
        double[] powers = new double[4];
        double total = 0;
        for (int t = 0; t < 4; t++) {
            Matrix key = words[t].times(asking.keys().value());
            double score = query.timesTransposed(key).get(0, 0) / Math.sqrt(d);
            powers[t] = Math.exp(score);
            total += powers[t];
        }
        Matrix mixture = Matrix.zeros(1, d);
        for (int t = 0; t < 4; t++) {
            Matrix value = words[t].times(asking.values().value());
            mixture = mixture.plus(value.scaled(powers[t] / total));
        }
        Matrix expected = last.plus(mixture.times(asking.outputs().value()));
        assertArrayEquals(expected.row(0), asking.after(words).row(0), CLOSE);
        assertEquals(powers[0] / total, asking.weightsOfTheFirst(words)[0], CLOSE);
    }

    @Test
    void attention_does_not_know_which_of_the_earlier_words_came_first() {
        Random random = new Random(5);
        Matrix[] words = words(2, 4, 6, random);
        Matrix[] exchanged = words.clone();
        exchanged[0] = words[3];
        exchanged[3] = words[0];
        for (Keeper keeper : Keeper.values()) {
            LastState reading = keeper.random(4, random);
            double apart = 0;
            for (int j = 0; j < 4; j++) {
                double there = reading.after(exchanged).get(0, j);
                apart = Math.max(apart, Math.abs(there - reading.after(words).get(0, j)));
            }
            assertEquals(keeper == Keeper.ATTENTION, apart < CLOSE, keeper + ": " + apart);
        }
    }

    /** The slopes one by one, by moving each number of the first word. */
    @Test
    void the_reach_is_the_length_of_all_slopes() {
        int width = 3;
        double step = 1e-5;
        for (Keeper keeper : Keeper.values()) {
            for (int length : List.of(1, 2, 5)) {
                LastState reading = keeper.random(width, Training.random(1, 1));
                var random = Training.random(1, 2);
                Matrix[] words = new Matrix[length];
                for (int t = 0; t < length; t++) {
                    words[t] = Matrix.normal(2, width, random);
                }
                double squares = 0;
                for (int i = 0; i < width; i++) {
                    int moved = i;
                    Matrix nudge = Matrix.generate(2, width, (r, j) -> j == moved ? step : 0);
                    Matrix first = words[0];
                    words[0] = first.plus(nudge);
                    Matrix up = reading.after(words);
                    words[0] = first.minus(nudge);
                    Matrix slopes = up.minus(reading.after(words)).scaled(1 / (2 * step));
                    words[0] = first;
                    squares += slopes.square().sum().get(0, 0);
                }
                double reach = new Reach(width, 1, 2).of(keeper, length);
                assertEquals(Math.sqrt(squares / 2), reach, 1e-6, keeper + " " + length);
            }
        }
    }

    @Test
    void an_lstm_from_one_half_forgets_faster_than_a_plain_cell_and_attention_hardly() {
        Reach reach = new Reach();
        double plain = reach.of(Keeper.RECURRENT, 10);
        assertTrue(reach.of(Keeper.HALF_OPEN, 10) < plain / 2);
        assertTrue(reach.of(Keeper.LSTM, 10) > plain);
        assertTrue(reach.of(Keeper.LSTM, 50) > 1e4 * reach.of(Keeper.HALF_OPEN, 50));
        assertTrue(reach.of(Keeper.ATTENTION, 50) > 0.05);
    }

    @Test
    void attention_learns_it_and_one_seed_gives_one_run() {
        FirstSymbolReader reader = new FirstSymbolReader(Keeper.ATTENTION, new FirstSymbol(10), 1);
        TrainingRun run = reader.train(200);
        assertTrue(run.moments().get(0).success() < 0.4, run::toString);
        assertTrue(run.last().success() >= 0.99, run::toString);
        assertTrue(run.last().iteration() < 200, run::toString); // it ends where that is enough
        assertEquals(run.last().get(Moment.ACCURACY), reader.accuracyAt(10));
        assertTrue(reader.weightOfTheFirst(10) > 0.8);
        TrainingRun again =
                new FirstSymbolReader(Keeper.ATTENTION, new FirstSymbol(10), 1).train(200);
        assertEquals(run, again);
    }

    /** The test of all tables repeats a line of attention: here is one of each other kind. */
    @Test
    void what_is_stored_of_the_cells_comes_out_again() {
        Experiment experiment = MemoryExperiment.firstSymbol();
        List<StoredOutcome> stored = TrainingTables.outcomes(experiment.slug());
        for (Keeper keeper : List.of(Keeper.GRU, Keeper.LSTM)) {
            TrainingRun run = experiment.contender(keeper + " at 10 words").train(2);
            StoredOutcome again = StoredOutcome.of(run, experiment.measures());
            assertTrue(stored.contains(again), again.line());
        }
    }

    @Test
    void only_attention_has_weights() {
        FirstSymbolReader reader = new FirstSymbolReader(Keeper.LSTM, new FirstSymbol(5), 1);
        var refused = assertThrows(IllegalStateException.class, () -> reader.weightOfTheFirst(5));
        assertTrue(String.valueOf(refused.getMessage()).contains("LSTM bias 1"));
    }
}
