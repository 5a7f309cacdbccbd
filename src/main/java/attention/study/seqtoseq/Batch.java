package attention.study.seqtoseq;

import attention.train.Loss;
import java.util.Arrays;
import java.util.List;

/** Texts of one length as numbers, and what is to be written, up to the end of the longest. */
final class Batch {
    private final int[][] sources;
    private final int[][] right;
    private final int[] lengths;
    private final int start;

    Batch(Bitext bitext, List<Pair> pairs) {
        sources =
                pairs.stream()
                        .map(it -> bitext.source().numbers(it.source()))
                        .toArray(int[][]::new);
        lengths = pairs.stream().mapToInt(it -> it.target().size() + 1).toArray();
        right = right(bitext, pairs, Arrays.stream(lengths).max().orElseThrow());
        start = bitext.target().number(Bitext.START);
    }

    private static int[][] right(Bitext bitext, List<Pair> pairs, int steps) {
        int[][] right = new int[pairs.size()][steps];
        for (int i = 0; i < right.length; i++) {
            int[] words = bitext.target().numbers(pairs.get(i).target());
            Arrays.fill(right[i], bitext.target().number(Bitext.END));
            System.arraycopy(words, 0, right[i], 0, words.length);
        }
        return right;
    }

    /** The words of each text. */
    int[][] sources() {
        return sources;
    }

    /** For each text the words to be written, filled up with ends. */
    int[][] right() {
        return right;
    }

    /** The word before the first. */
    int start() {
        return start;
    }

    /** How many steps there are. */
    int steps() {
        return right[0].length;
    }

    /** How many texts. */
    int size() {
        return right.length;
    }

    /** How many words of a text count: those of the pair, and one end. */
    int length(int text) {
        return lengths[text];
    }

    /** How many words there are to write. */
    int words() {
        return Arrays.stream(lengths).sum();
    }

    /** What is to be learned, step by step, the steps of the first text first. */
    int[] targets() {
        int[] targets = new int[size() * steps()];
        for (int i = 0; i < size(); i++) {
            for (int t = 0; t < steps(); t++) {
                targets[i * steps() + t] = t < lengths[i] ? right[i][t] : Loss.IGNORED;
            }
        }
        return targets;
    }
}
