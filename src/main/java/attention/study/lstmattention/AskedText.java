package attention.study.lstmattention;

import java.util.List;

/**
 * A text with a question whose answer is known, and where it stands.
 *
 * @param words all of them
 * @param question one word, or nothing where nobody asks
 * @param answer one of those that its task has
 * @param first where the words that decide begin, counted from 0
 * @param last where they end: the word itself that says it
 */
public record AskedText(List<String> words, String question, String answer, int first, int last) {
    /** Whether this place is one of those that decide. */
    public boolean decides(int place) {
        return first <= place && place <= last;
    }

    @Override
    public String toString() {
        String text = String.join(" ", words);
        return question.isEmpty() ? text : text + " · " + question + "?";
    }
}
