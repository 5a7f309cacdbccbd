package attention.checks.lstmattention;

import attention.check.Attempts;
import attention.exercise.AttentiveReaderContract;
import attention.exercise.AttentiveReaderContract.Reading;
import attention.matrix.Matrix;
import attention.normalize.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Answers to AttentiveReader beyond the named mistakes. */
final class AttentiveReaderAttemptsTest extends Attempts<AttentiveReaderContract> {
    private static final ReaderSteps RIGHT = ReaderSteps.RIGHT;

    AttentiveReaderAttemptsTest() {
        wrongScores();
        wrongWeights();
        wrongAnswers();
        wrongShapes();
        wrongMemory();
        rightInOtherWords();
        rightOnArrays();
    }

    private void wrongScores() {
        wrong("scores doubled", RIGHT.scores(s -> s.scaled(2)));
        wrong("scores of the other sign", RIGHT.scores(s -> s.scaled(-1)));
        wrong("scores shifted to start at 0", RIGHT.scores(s -> s.shifted(-s.get(0, 0))));
        wrong("scores rounded", RIGHT.scores(s -> each(s, Math::round)));
        wrong(
                "the first number of each state alone",
                RIGHT.score((h, q) -> q.colRange(0, 1).timesTransposed(h.colRange(0, 1))));
        wrong("divided by the width", RIGHT.scores(s -> s.scaled(0.5)));
    }

    private void wrongWeights() {
        wrong(
                "nothing forbidden at all",
                RIGHT.weigh((s, l, n) -> n.weights(ReaderSteps.masked(s, s.cols()))));
        wrong(
                "padding scored -1e4",
                RIGHT.weigh((s, l, n) -> n.weights(ReaderSteps.filled(s, l, -1e4))));
        wrong(
                "padding scored Double.MIN_VALUE",
                RIGHT.weigh((s, l, n) -> n.weights(ReaderSteps.filled(s, l, Double.MIN_VALUE))));
        wrong(
                "the last rows for words",
                RIGHT.weigh((s, l, n) -> turned(RIGHT.weighing().of(turned(s), l, n))));
        wrong("weights in reverse", RIGHT.weigh((s, l, n) -> turned(RIGHT.weighing().of(s, l, n))));
        wrong(
                "the first word skipped",
                RIGHT.weigh(
                        (s, l, n) ->
                                RIGHT.weighing()
                                        .of(
                                                Matrix.generate(
                                                        1,
                                                        s.cols(),
                                                        (i, j) ->
                                                                j > 0 || l == 1
                                                                        ? s.get(0, j)
                                                                        : Double.NEGATIVE_INFINITY),
                                                l,
                                                n)));
        wrong(
                "padding in front",
                RIGHT.weigh(
                        (s, l, n) -> {
                            Matrix words = n.weights(s.colRange(0, l));
                            return l == s.cols()
                                    ? words
                                    : Matrix.zeros(1, s.cols() - l).beside(words);
                        }));
        wrong(
                "the largest score of the words subtracted",
                RIGHT.weigh(
                        (s, l, n) ->
                                RIGHT.weighing()
                                        .of(
                                                s.shifted(
                                                        -Arrays.stream(s.row(0))
                                                                .limit(l)
                                                                .max()
                                                                .orElse(0)),
                                                l,
                                                n)));
        wrong("a temperature of 2", RIGHT.scores(s -> s.scaled(0.5)));
        wrong("weights squared", RIGHT.weigh((s, l, n) -> RIGHT.weighing().of(s, l, n).square()));
    }

    private void wrongAnswers() {
        wrong("the weights squared mix", RIGHT.mix((a, h, length) -> a.square().times(h)));
        wrong("the states squared", RIGHT.mix((a, h, length) -> a.times(h.square())));
        wrong(
                "the first class for all",
                RIGHT.answer(
                        (m, q, r) -> {
                            Matrix logits = RIGHT.answering().of(m, q, r);
                            return each(logits, x -> logits.get(0, 0));
                        }));
        wrong(
                "the bias weighed with the states",
                (h, length, q, r, n) -> {
                    Matrix weights = RIGHT.read(h, length, q, r, n).weights();
                    return new Reading(
                            weights, weights.times(h.times(r.table()).plusRow(r.bias())));
                });
        wrong(
                "logits shifted to a mean of 0",
                RIGHT.answer((m, q, r) -> centred(RIGHT.answering().of(m, q, r))));
    }

    private void wrongShapes() {
        wrong("logits as a column", with((a, l) -> new Reading(a, l.transpose())));
        wrong("exchanged", with((a, l) -> new Reading(l, a)));
        wrong("zeros", with((a, l) -> new Reading(a.scaled(0), l.scaled(0))));
    }

    private void wrongMemory() {
        wrong(
                "the first length for all calls",
                new AttentiveReaderContract() {
                    private final List<Integer> kept = new ArrayList<>();

                    @Override
                    public Reading read(Matrix h, int length, Matrix q, Readout r, Normalizer n) {
                        kept.add(length);
                        return RIGHT.read(h, Math.min(kept.get(0), h.rows()), q, r, n);
                    }
                });
        wrong(
                "the first normalizer for all calls",
                new AttentiveReaderContract() {
                    private final List<Normalizer> kept = new ArrayList<>();

                    @Override
                    public Reading read(Matrix h, int length, Matrix q, Readout r, Normalizer n) {
                        kept.add(n);
                        return RIGHT.read(h, length, q, r, kept.get(0));
                    }
                });
    }

    private void rightInOtherWords() {
        right("in steps", RIGHT);
        right("the padding left away first", AttentiveReaderAttemptsTest::cutFirst);
        right(
                "the logits of each state weighed",
                (states, length, query, readout, n) -> {
                    Matrix weights = RIGHT.read(states, length, query, readout, n).weights();
                    Matrix each = states.times(readout.table());
                    return new Reading(weights, weights.times(each).plusRow(readout.bias()));
                });
        right(
                "scores as a column, turned",
                RIGHT.score((h, q) -> h.times(q.transpose()).transpose()));
        right(
                "states scaled and added up",
                RIGHT.mix((a, h, l) -> ones(h.rows()).times(h.timesColumn(a.transpose()))));
        right(
                "the bias as one more row of the table",
                RIGHT.answer((m, q, r) -> m.beside(ones(1)).times(r.table().below(r.bias()))));
        right(
                "asked twice, the first answer thrown away",
                (states, length, query, readout, n) -> {
                    RIGHT.read(states, length, query, readout, n);
                    return RIGHT.read(states, length, query, readout, n);
                });
    }

    private void rightOnArrays() {
        right("weights asked for on an array", RIGHT.weigh((s, l, n) -> onArray(s, l, n)));
        right(
                "an array with −∞ at the padding",
                RIGHT.weigh((s, l, n) -> Matrix.ofRow(n.weights(ReaderSteps.masked(s, l).row(0)))));
        right("floats inside", RIGHT.scores(s -> each(s, x -> (float) x)));
        right("loops", AttentiveReaderAttemptsTest::byLoops);
    }

    private static Reading cutFirst(
            Matrix states,
            int length,
            Matrix query,
            AttentiveReaderContract.Readout readout,
            Normalizer normalizer) {
        Matrix words = states.rowRange(0, length);
        Matrix weights = normalizer.weights(query.timesTransposed(words));
        Matrix logits = weights.times(words).times(readout.table()).plusRow(readout.bias());
        boolean padded = length < states.rows();
        return new Reading(
                padded ? weights.beside(Matrix.zeros(1, states.rows() - length)) : weights, logits);
    }

    private static Reading byLoops(
            Matrix states,
            int length,
            Matrix query,
            AttentiveReaderContract.Readout readout,
            Normalizer normalizer) {
        double[] scores = new double[length];
        for (int t = 0; t < length; t++) {
            for (int j = 0; j < query.cols(); j++) {
                scores[t] += states.get(t, j) * query.get(0, j);
            }
        }
        double[] weights = Arrays.copyOf(normalizer.weights(scores), states.rows());
        double[] logits = readout.bias().row(0);
        for (int c = 0; c < logits.length; c++) {
            for (int t = 0; t < length; t++) {
                for (int j = 0; j < query.cols(); j++) {
                    logits[c] += weights[t] * states.get(t, j) * readout.table().get(j, c);
                }
            }
        }
        return new Reading(Matrix.ofRow(weights), Matrix.ofRow(logits));
    }

    private interface Both {
        Reading of(Matrix weights, Matrix logits);
    }

    private static AttentiveReaderContract with(Both both) {
        return (states, length, query, readout, n) -> {
            Reading right = RIGHT.read(states, length, query, readout, n);
            return both.of(right.weights(), right.logits());
        };
    }

    private static Matrix onArray(Matrix scores, int length, Normalizer normalizer) {
        double[] words = Arrays.copyOf(scores.row(0), length);
        return Matrix.ofRow(Arrays.copyOf(normalizer.weights(words), scores.cols()));
    }

    private static Matrix each(Matrix table, DoubleUnaryOperator change) {
        return Matrix.generate(
                table.rows(), table.cols(), (i, j) -> change.applyAsDouble(table.get(i, j)));
    }

    private static Matrix ones(int cols) {
        return Matrix.generate(1, cols, (i, j) -> 1);
    }

    private static Matrix turned(Matrix row) {
        int n = row.cols();
        return Matrix.generate(1, n, (i, j) -> row.get(0, n - 1 - j));
    }

    private static Matrix centred(Matrix logits) {
        return logits.shifted(-logits.mean().get(0, 0));
    }
}
