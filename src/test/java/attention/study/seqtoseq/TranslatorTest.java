package attention.study.seqtoseq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.matrix.Matrix;
import attention.model.Annotations.Kind;
import attention.model.BahdanauScore;
import attention.model.DecoderStep;
import attention.model.RecurrentCell;
import attention.model.Written;
import attention.study.Moment;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TranslatorTest {
    private static final Digits DIGITS = new Digits(2, 4);

    @Test
    void what_is_learned_is_how_the_right_words_follow() {
        Translation task = new Translation(DIGITS, Kind.STATES).withIterations(60, 60);
        Translator translator = task.translator(1);
        Moment before = translator.look(0);
        Moment after = task.train(translator, 1).last();
        assertTrue(after.get(Examination.FORCED) > before.get(Examination.FORCED) + 0.2);
        assertTrue(after.get(Examination.FREE) <= after.get(Examination.FORCED) + 0.1);
    }

    @Test
    void one_vector_has_no_map() {
        Translator translator = new Translation(DIGITS, Kind.LAST_STATE).translator(1);
        assertTrue(Double.isNaN(translator.look(0).get(Examination.MAP)));
    }

    @Test
    void what_was_written_shows_its_words() {
        Translator translator = new Translation(new Corpus(), Kind.STATES).translator(2);
        Written written = translator.write("who are you");
        assertEquals(translator.text(written), written.trace().weightsStep().rowLabels());
        assertEquals(List.of("who", "are", "you"), written.trace().weightsStep().colLabels());
    }

    @Test
    void weights_under_teacher_forcing_have_a_row_for_each_right_word() {
        Pair pair = new Corpus().draw(new Random(6));
        Matrix weights =
                new Translation(new Corpus(), Kind.WORD_VECTORS).translator(3).weights(pair);
        assertEquals(pair.alignment().shape(), weights.shape());
    }

    @Test
    void a_part_that_computes_on_arrays_is_told_that_it_does_not_train() {
        Translator translator =
                new Translation(DIGITS, Kind.STATES)
                        .with(
                                (x, h, p) -> Matrix.of(RecurrentCell.PLAIN.next(x, h, p).toArray()),
                                BahdanauScore.ADDITIVE,
                                new DecoderStep())
                        .translator(1);
        IllegalStateException told =
                assertThrows(IllegalStateException.class, () -> translator.learn(0));
        assertTrue(
                String.valueOf(told.getMessage())
                        .startsWith("No gradient reaches encoder.words: some part"),
                told.getMessage());
    }
}
