package attention.checks.hierarchical;

import attention.check.Mistakes;
import attention.exercise.HierarchicalContract;
import attention.exercise.Layer;
import attention.matrix.Matrix;
import java.util.Arrays;

/** Wrong answers to Hierarchical that learners write. */
final class HierarchicalMistakes {
    static final HierarchicalContract RIGHT =
            (sentences, words, upper) -> upper.output(vectors(sentences, words));

    static final Mistakes<HierarchicalContract> ALL =
            Mistakes.<HierarchicalContract>none()
                    .add("one-level-over-all-words", (s, w, u) -> w.output(below(s)))
                    .add("sentence-level-over-all-words", (s, w, u) -> u.output(below(s)))
                    .add("all-words-in-one-sentence", (s, w, u) -> u.output(w.output(below(s))))
                    .add("word-level-twice", (s, w, u) -> RIGHT.document(s, w, w))
                    .add("sentence-level-twice", (s, w, u) -> RIGHT.document(s, u, u))
                    .add("levels-exchanged", (s, w, u) -> RIGHT.document(s, u, w))
                    .add("words-averaged", (s, w, u) -> RIGHT.document(s, OneRow.MEAN, u))
                    .add("words-added-up", (s, w, u) -> RIGHT.document(s, it -> sum(it), u))
                    .add("first-words", (s, w, u) -> RIGHT.document(s, it -> it.rows(0), u))
                    .add("sentences-averaged", (s, w, u) -> RIGHT.document(s, w, OneRow.MEAN))
                    .add("sentences-added-up", (s, w, u) -> sum(vectors(s, w)))
                    .add("last-sentence-alone", (s, w, u) -> w.output(s[s.length - 1]))
                    .add("first-sentence-alone", (s, w, u) -> w.output(s[0]))
                    .add(
                            "sentence-level-on-each",
                            (s, w, u) -> sum(vectors(s, it -> u.output(w.output(it)))))
                    .add(
                            "last-sentence-for-all",
                            (s, w, u) -> RIGHT.document(filled(s, s.length - 1), w, u))
                    .add("first-sentence-for-all", (s, w, u) -> RIGHT.document(filled(s, 0), w, u))
                    .add("sentences-that-go-on", (s, w, u) -> RIGHT.document(goingOn(s), w, u))
                    .add("padding-is-read", (s, w, u) -> RIGHT.document(padded(s, true), w, u))
                    .add("cut-to-the-shortest", (s, w, u) -> RIGHT.document(cut(s), w, u))
                    .add(
                            "first-sentence-skipped",
                            (s, w, u) ->
                                    RIGHT.document(part(s, Math.min(1, s.length - 1), 0), w, u))
                    .add(
                            "last-sentence-skipped",
                            (s, w, u) -> RIGHT.document(part(s, 0, s.length > 1 ? 1 : 0), w, u))
                    .add(
                            "divided-by-the-sentences-again",
                            (s, w, u) -> RIGHT.document(s, w, u).scaled(1.0 / s.length))
                    .add("weighted-by-length", (s, w, u) -> u.output(byLength(s, vectors(s, w))));

    private HierarchicalMistakes() {}

    /** A row for each sentence. */
    static Matrix vectors(Matrix[] sentences, Layer words) {
        return below(Arrays.stream(sentences).map(words::output).toArray(Matrix[]::new));
    }

    static Matrix below(Matrix... all) {
        return all[0].below(Arrays.copyOfRange(all, 1, all.length));
    }

    static Matrix sum(Matrix rows) {
        return Matrix.generate(1, rows.rows(), (i, j) -> 1).times(rows);
    }

    private static Matrix[] filled(Matrix[] sentences, int which) {
        Matrix[] filled = new Matrix[sentences.length];
        Arrays.fill(filled, sentences[which]);
        return filled;
    }

    /** The words of all sentences so far: a list that is never emptied. */
    private static Matrix[] goingOn(Matrix... sentences) {
        Matrix[] longer = sentences.clone();
        for (int k = 1; k < longer.length; k++) {
            longer[k] = longer[k - 1].below(sentences[k]);
        }
        return longer;
    }

    /** All as long as the longest, zeros at the end or at the beginning. */
    static Matrix[] padded(Matrix[] sentences, boolean atTheEnd) {
        int longest = Arrays.stream(sentences).mapToInt(Matrix::rows).max().orElse(0);
        return Arrays.stream(sentences)
                .map(
                        it -> {
                            int missing = longest - it.rows();
                            if (missing == 0) {
                                return it;
                            }
                            Matrix zeros = Matrix.zeros(missing, it.cols());
                            return atTheEnd ? it.below(zeros) : zeros.below(it);
                        })
                .toArray(Matrix[]::new);
    }

    private static Matrix[] cut(Matrix... sentences) {
        int shortest = Arrays.stream(sentences).mapToInt(Matrix::rows).min().orElse(0);
        return Arrays.stream(sentences).map(it -> it.rowRange(0, shortest)).toArray(Matrix[]::new);
    }

    private static Matrix[] part(Matrix[] sentences, int first, int fromEnd) {
        return Arrays.copyOfRange(sentences, first, sentences.length - fromEnd);
    }

    /** Long sentences count more: each row by its share of the words. */
    private static Matrix byLength(Matrix[] sentences, Matrix vectors) {
        double words = Arrays.stream(sentences).mapToInt(Matrix::rows).sum();
        return Matrix.generate(
                vectors.rows(),
                vectors.cols(),
                (i, j) -> vectors.get(i, j) * sentences[i].rows() * sentences.length / words);
    }
}
