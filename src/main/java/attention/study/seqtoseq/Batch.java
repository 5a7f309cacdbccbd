package attention.study.seqtoseq;

import attention.train.Loss;
import java.util.Arrays;
import java.util.List;

/**
 * Texts of one length as numbers, and what is to be written, up to the end of the longest.
 *
 * @param sources the words of each text
 * @param right for each text the words to be written, filled up with ends
 * @param lengths how many words of each count: those of the pair, and one end
 * @param start the word before the first
 */
record Batch(int[][] sources, int[][] right, int[] lengths, int start) {
    Batch(Bitext bitext, List<Pair> pairs) {
        this(
                pairs.stream()
                        .map(it -> bitext.source().numbers(it.source()))
                        .toArray(int[][]::new),
                right(bitext, pairs),
                pairs.stream().mapToInt(it -> it.target().size() + 1).toArray(),
                bitext.target().number(Bitext.START));
    }

    private static int[][] right(Bitext bitext, List<Pair> pairs) {
        int longest = pairs.stream().mapToInt(it -> it.target().size() + 1).max().orElseThrow();
        int end = bitext.target().number(Bitext.END);
        int[][] right = new int[pairs.size()][longest];
        for (int i = 0; i < right.length; i++) {
            int[] words = bitext.target().numbers(pairs.get(i).target());
            Arrays.fill(right[i], end);
            System.arraycopy(words, 0, right[i], 0, words.length);
        }
        return right;
    }

    /** How many words there are to write. */
    int words() {
        return Arrays.stream(lengths).sum();
    }

    /** What is to be learned, step by step, the steps of the first text first. */
    int[] targets() {
        int steps = right[0].length;
        int[] targets = new int[right.length * steps];
        for (int i = 0; i < right.length; i++) {
            for (int t = 0; t < steps; t++) {
                targets[i * steps + t] = t < lengths[i] ? right[i][t] : Loss.IGNORED;
            }
        }
        return targets;
    }
}
