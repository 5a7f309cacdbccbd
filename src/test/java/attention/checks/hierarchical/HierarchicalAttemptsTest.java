package attention.checks.hierarchical;

import attention.check.Attempts;
import attention.exercise.HierarchicalContract;
import attention.exercise.Layer;
import attention.matrix.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers to Hierarchical beyond the named mistakes. */
final class HierarchicalAttemptsTest extends Attempts<HierarchicalContract> {
    private static final HierarchicalContract RIGHT = HierarchicalMistakes.RIGHT;

    HierarchicalAttemptsTest() {
        wrongNumbers();
        wrongSentences();
        sentencesTooManyOrTooFew();
        wrongShapes();
        wrongMemory();
        rightInOtherWords();
        rightFromTheEnd();
    }

    private void wrongNumbers() {
        wrong("zeros", (s, w, u) -> Matrix.zeros(1, RIGHT.document(s, w, u).cols()));
        wrong("twice", (s, w, u) -> RIGHT.document(s, w, u).scaled(2));
        wrong("a bend at the end", (s, w, u) -> RIGHT.document(s, w, u).tanh());
        wrong("a bend between", (s, w, u) -> RIGHT.document(s, it -> w.output(it).tanh(), u));
        wrong("no negative rows", (s, w, u) -> RIGHT.document(s, it -> w.output(it).relu(), u));
        wrong("rounded", (s, w, u) -> rounded(RIGHT.document(s, w, u)));
        wrong(
                "the lower level once more",
                (s, w, u) -> RIGHT.document(s, it -> w.output(w.output(it)), u));
        wrong(
                "the upper level once more",
                (s, w, u) -> {
                    Matrix document = RIGHT.document(s, w, u);
                    return document.cols() == s[0].cols() ? u.output(document) : document;
                });
        wrong(
                "the first word added",
                (s, w, u) -> RIGHT.document(s, it -> w.output(it).plus(it.rows(0)), u));
    }

    private void wrongSentences() {
        wrong(
                "a sentence that comes again left out",
                (s, w, u) -> {
                    Map<String, Matrix> rows = new LinkedHashMap<>();
                    for (Matrix it : s) {
                        rows.put(Arrays.deepToString(it.toArray()), w.output(it));
                    }
                    return u.output(
                            HierarchicalMistakes.below(rows.values().toArray(Matrix[]::new)));
                });
        wrong("sentences in reverse", (s, w, u) -> RIGHT.document(reversed(s), w, u));
        wrong(
                "words in reverse",
                (s, w, u) -> RIGHT.document(each(s, HierarchicalAttemptsTest::flipped), w, u));
        wrong(
                "zeros in front of short sentences",
                (s, w, u) -> RIGHT.document(HierarchicalMistakes.padded(s, false), w, u));
        wrong(
                "the last word left out",
                (s, w, u) ->
                        RIGHT.document(
                                each(s, it -> it.rowRange(0, Math.max(1, it.rows() - 1))), w, u));
        wrong(
                "the first word left out",
                (s, w, u) ->
                        RIGHT.document(
                                each(s, it -> it.rowRange(it.rows() > 1 ? 1 : 0, it.rows())),
                                w,
                                u));
    }

    private void sentencesTooManyOrTooFew() {
        wrong(
                "sentences of the same length alone",
                (s, w, u) ->
                        RIGHT.document(
                                Arrays.stream(s)
                                        .filter(it -> it.rows() == s[0].rows())
                                        .toArray(Matrix[]::new),
                                w,
                                u));
        wrong(
                "a row of zeros to begin with",
                (s, w, u) ->
                        u.output(
                                Matrix.zeros(1, s[0].cols())
                                        .below(HierarchicalMistakes.vectors(s, w))));
        wrong(
                "two sentences read as one",
                (s, w, u) ->
                        s.length < 2 ? RIGHT.document(s, w, u) : RIGHT.document(paired(s), w, u));
        wrong(
                "the first sentence once more at the end",
                (s, w, u) -> {
                    Matrix rows = HierarchicalMistakes.vectors(s, w);
                    return u.output(s.length > 1 ? rows.below(rows.rows(0)) : rows);
                });
        wrong(
                "at most three sentences",
                (s, w, u) -> RIGHT.document(Arrays.copyOf(s, Math.min(3, s.length)), w, u));
        wrong(
                "at most five words",
                (s, w, u) ->
                        RIGHT.document(
                                each(s, it -> it.rowRange(0, Math.min(5, it.rows()))), w, u));
    }

    private void wrongShapes() {
        wrong("the rows of the sentences", (s, w, u) -> HierarchicalMistakes.vectors(s, w));
        wrong("a column", (s, w, u) -> RIGHT.document(s, w, u).transpose());
        wrong(
                "a document for each sentence",
                (s, w, u) -> HierarchicalMistakes.vectors(s, it -> u.output(w.output(it))));
        wrong(
                "sentences side by side",
                (s, w, u) ->
                        u.output(
                                Arrays.stream(s)
                                        .map(w::output)
                                        .reduce(Matrix::beside)
                                        .orElseThrow()));
    }

    private void wrongMemory() {
        wrong(
                "rows of earlier documents kept",
                new HierarchicalContract() {
                    private final List<Matrix> kept = new ArrayList<>();

                    @Override
                    public Matrix document(Matrix[] s, Layer w, Layer u) {
                        Matrix rows = HierarchicalMistakes.vectors(s, w);
                        kept.removeIf(it -> it.cols() != rows.cols());
                        kept.add(rows);
                        return u.output(HierarchicalMistakes.below(kept.toArray(Matrix[]::new)));
                    }
                });
        wrong(
                "the first layer for words for all calls",
                new HierarchicalContract() {
                    private final List<Layer> kept = new ArrayList<>();

                    @Override
                    public Matrix document(Matrix[] s, Layer w, Layer u) {
                        kept.add(w);
                        return RIGHT.document(s, kept.get(0), u);
                    }
                });
        wrong(
                "the sentences turned round in place",
                (s, w, u) -> {
                    Collections.reverse(Arrays.asList(s));
                    Matrix document = RIGHT.document(reversed(s), w, u);
                    return document;
                });
    }

    private void rightInOtherWords() {
        right("a stream", RIGHT);
        right(
                "a list",
                (s, w, u) -> {
                    List<Matrix> rows = new ArrayList<>();
                    for (Matrix sentence : s) {
                        rows.add(w.output(sentence));
                    }
                    return u.output(rows.stream().reduce(Matrix::below).orElseThrow());
                });
        right(
                "numbers on an array",
                (s, w, u) -> {
                    double[][] rows = new double[s.length][];
                    for (int k = 0; k < s.length; k++) {
                        rows[k] = w.output(s[k]).row(0);
                    }
                    return u.output(Matrix.of(rows));
                });
    }

    private void rightFromTheEnd() {
        right(
                "the last sentence first",
                (s, w, u) -> {
                    Matrix rows = w.output(s[s.length - 1]);
                    for (int k = s.length - 2; k >= 0; k--) {
                        rows = w.output(s[k]).below(rows);
                    }
                    return u.output(rows);
                });
        right(
                "room made before",
                (s, w, u) -> {
                    Matrix first = w.output(s[0]);
                    double[][] rows = new double[s.length][first.cols()];
                    rows[0] = first.row(0);
                    for (int k = 1; k < s.length; k++) {
                        rows[k] = w.output(s[k]).row(0);
                    }
                    return u.output(Matrix.of(rows));
                });
        right(
                "words copied row by row",
                (s, w, u) -> RIGHT.document(each(s, it -> Matrix.of(it.toArray())), w, u));
        right("recursion", (s, w, u) -> u.output(stacked(s, 0, w)));
    }

    private static Matrix stacked(Matrix[] sentences, int k, Layer words) {
        Matrix row = words.output(sentences[k]);
        return k == sentences.length - 1 ? row : row.below(stacked(sentences, k + 1, words));
    }

    private static Matrix[] each(Matrix[] sentences, Layer change) {
        return Arrays.stream(sentences).map(change::output).toArray(Matrix[]::new);
    }

    private static Matrix[] reversed(Matrix... sentences) {
        Matrix[] turned = sentences.clone();
        Collections.reverse(Arrays.asList(turned));
        return turned;
    }

    private static Matrix[] paired(Matrix... sentences) {
        Matrix[] fewer = Arrays.copyOfRange(sentences, 1, sentences.length);
        fewer[0] = sentences[0].below(sentences[1]);
        return fewer;
    }

    private static Matrix flipped(Matrix rows) {
        int last = rows.rows() - 1;
        return Matrix.generate(rows.rows(), rows.cols(), (i, j) -> rows.get(last - i, j));
    }

    private static Matrix rounded(Matrix rows) {
        return Matrix.generate(
                rows.rows(), rows.cols(), (i, j) -> Math.round(rows.get(i, j) * 10) / 10.0);
    }
}
