package attention.study.lstmattention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.exercise.LstmCellContract;
import attention.exercise.LstmCellContract.State;
import attention.model.LstmCell;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The texts say what they should, and readers read each by itself. */
class WordReaderTest {
    private static final List<TextTask> TASKS =
            List.of(
                    new LibraryVisits(),
                    new LoanNotes(),
                    OneVerdict.ofTheBooks(),
                    OneVerdict.oneAdjective(20, 30));

    @Test
    void texts_of_a_batch_are_equally_long_and_made_of_known_words() {
        Random random = new Random(1);
        for (TextTask task : TASKS) {
            assertEquals(task.vocabulary().size(), new HashSet<>(task.vocabulary()).size());
            for (int size = task.smallest(); size <= task.largest(); size++) {
                List<AskedText> texts = task.draw(size, 20, random);
                int length = texts.get(0).words().size();
                for (AskedText text : texts) {
                    assertEquals(length, text.words().size());
                    assertTrue(task.vocabulary().containsAll(text.words()));
                    assertTrue(task.answers().contains(text.answer()));
                    assertEquals(task.asks(), task.vocabulary().contains(text.question()));
                }
                if (task.unit().equals("words")) {
                    assertEquals(size, length);
                }
            }
        }
    }

    @Test
    void the_answer_stands_where_it_is_said() {
        Random random = new Random(2);
        Set<String> good = Set.of("good", "fine", "lovely", "great", "nice", "splendid");
        for (AskedText visit : new LibraryVisits().draw(20, 200, random)) {
            assertEquals(visit.question(), visit.words().get(visit.first()));
            boolean not = visit.words().get(visit.first() + 1).equals("not");
            boolean says = good.contains(visit.words().get(visit.last()));
            assertEquals(visit.answer().equals("good"), says != not);
        }
        for (AskedText notes : new LoanNotes().draw(5, 200, random)) {
            assertEquals(notes.question(), notes.words().get(notes.first()));
            assertEquals(notes.answer(), notes.words().get(notes.last()));
        }
    }

    @Test
    void a_text_is_read_alike_alone_and_in_a_batch() {
        for (Gist gist : Gist.values()) {
            for (TextTask task : TASKS) {
                WordReader reader = new TextReading(task, Memory.LSTM, gist, 1).reader(3);
                List<AskedText> texts = task.draw(task.largest(), 5, new Random(4));
                long right =
                        texts.stream().filter(it -> reader.answer(it).equals(it.answer())).count();
                assertEquals(right / 5.0, reader.accuracy(texts));
            }
        }
    }

    @Test
    void a_cell_of_other_equations_takes_over_the_tables() {
        TextTask task = new LibraryVisits();
        WordReader reader = new TextReading(task, Memory.LSTM, Gist.ATTENTION, 1).reader(3);
        AskedText text = task.draw(14, 1, new Random(5)).get(0);
        LstmCellContract twice =
                (x, s, p) -> {
                    State once = LstmCell.step(x, s, p);
                    return new State(once.output().scaled(2), once.cell());
                };
        assertEquals(
                reader.read(text).logits().toString(),
                reader.with(LstmCell::step).read(text).logits().toString());
        assertTrue(
                !reader.read(text)
                        .logits()
                        .toString()
                        .equals(reader.with(twice).read(text).logits().toString()));
        WordReader plain = new TextReading(task, Memory.PLAIN, Gist.ATTENTION, 1).reader(3);
        assertThrows(IllegalStateException.class, () -> plain.with(twice));
    }
}
