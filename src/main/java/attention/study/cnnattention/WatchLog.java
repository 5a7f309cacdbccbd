package attention.study.cnnattention;

import java.util.List;

/**
 * What a watchman wrote down in one night, and what is wanted of it.
 *
 * @param words what he heard, in order
 * @param asked the word that the question is about; empty where nothing is asked
 * @param answer the right one of the task's answers, counted from 0
 * @param first the first word that decides, counted from 0
 * @param last the last word that decides
 */
public record WatchLog(List<String> words, String asked, int answer, int first, int last) {
    /** The word in the middle of those that decide, of two the first. */
    public int middle() {
        return (first + last) / 2;
    }

    /** Whether the word at this place, counted from 0, is one of those that decide. */
    public boolean decides(int place) {
        return first <= place && place <= last;
    }

    @Override
    public String toString() {
        String question = asked.isEmpty() ? "" : asked + "? ";
        return question + String.join(" ", words);
    }
}
