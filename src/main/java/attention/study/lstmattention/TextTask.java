package attention.study.lstmattention;

import java.util.List;
import java.util.random.RandomGenerator;

/** Texts of a kind, and what is to be told of them. */
public interface TextTask {
    /** Such as {@code library visits}. */
    String name();

    /** All words that occur. */
    List<String> vocabulary();

    /** What an answer can be. */
    List<String> answers();

    /** Whether a question comes with each text. */
    boolean asks();

    /** The smallest size of a text in training. */
    int smallest();

    /** The largest. */
    int largest();

    /** Sizes never seen in training, on which a reader is tried at its end. */
    List<Integer> farther();

    /** What sizes count, such as {@code words}. */
    String unit();

    /** So many texts of a size, all with the same number of words. */
    List<AskedText> draw(int size, int count, RandomGenerator random);
}
