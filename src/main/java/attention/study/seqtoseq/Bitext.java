package attention.study.seqtoseq;

import java.util.List;
import java.util.random.RandomGenerator;

/** Pairs of texts without end. One source in eight is held out for the test. */
public interface Bitext {
    /** The word that a decoder is told before its first one. */
    String START = "start";

    /** The word that ends what is written. */
    String END = "end";

    /** Draws any pair. */
    Pair draw(RandomGenerator random);

    /** All words that are read. */
    Vocabulary source();

    /** All words that are written; {@link #START} is word 0 and {@link #END} word 1. */
    Vocabulary target();

    /** The words of a text. */
    List<String> words(String text);

    /** Whether a written word has a meaning of its own, unlike 的, so that its place counts. */
    default boolean hasMeaning(String word) {
        return true;
    }

    /** Whether this pair is kept for the test, and so never trained on. */
    default boolean isHeldOut(Pair pair) {
        int mixed = pair.text(" ").hashCode() * 0x9E3779B9; // equal texts agree in the low bits
        return mixed >>> 29 == 0;
    }

    /** Draws a pair for the test, or one to train on. */
    default Pair draw(boolean heldOut, RandomGenerator random) {
        Pair pair = draw(random);
        while (isHeldOut(pair) != heldOut) {
            pair = draw(random);
        }
        return pair;
    }
}
