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
        assertTrue(after.get(HeldOutTexts.FORCED) > before.get(HeldOutTexts.FORCED) + 0.2);
        assertTrue(after.get(HeldOutTexts.FREE) <= after.get(HeldOutTexts.FORCED) + 0.1);
    }

    @Test
    void one_vector_has_no_map() {
        Translator translator = new Translation(DIGITS, Kind.LAST_STATE).translator(1);
        assertTrue(Double.isNaN(translator.look(0).get(HeldOutTexts.MAP)));
    }

    @Test
    void what_was_written_shows_its_words() {
        Translator translator = new Translation(new Corpus(), Kind.STATES).translator(2);
        Written written = translator.write("who are you");
        List<String> labels = written.trace().weightsStep().rowLabels();
        assertEquals(written.words().size(), labels.size());
        boolean ended = labels.get(labels.size() - 1).equals(Bitext.END);
        int words = labels.size() - (ended ? 1 : 0);
        assertEquals(labels.subList(0, words), translator.text(written));
        assertEquals(List.of("who", "are", "you"), written.trace().weightsStep().colLabels());
    }

    @Test
    void a_space_that_was_read_is_seen() {
        Translator clerk = new Translation(new Dates(), Kind.STATES).translator(2);
        Written written = clerk.write("7 may 1999");
        assertEquals(
                List.of("7", "␣", "m", "a", "y", "␣", "1", "9", "9", "9"),
                written.trace().weightsStep().colLabels());
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
