package attention.check;

import java.util.ArrayList;
import java.util.List;

/**
 * Why a part did not pass, in the learner's terms.
 *
 * @param status FAIL, ERROR, …
 * @param what what was asked of the learner's class, such as "the weights of 4, 3, 2, 1, 0"
 * @param table expected and got, the first row being the head; empty where there is nothing to show
 * @param sentences what is wrong and what helps, most important first
 * @param mistake the name of the {@link Mistake} that was recognised, or empty
 */
public record Finding(
        Status status,
        String what,
        List<List<String>> table,
        List<String> sentences,
        String mistake) {

    /** A finding that is told in sentences alone. */
    static Finding of(Status status, String what, String... sentences) {
        return new Finding(status, what, List.of(), List.of(sentences), "");
    }

    /** The same in sentences alone, with other words for what was asked. */
    Finding asking(String other) {
        return new Finding(status, other, List.of(), sentences, mistake);
    }

    Finding plus(String sentence) {
        var more = new ArrayList<>(sentences);
        more.add(sentence);
        return new Finding(status, what, table, List.copyOf(more), mistake);
    }
}
