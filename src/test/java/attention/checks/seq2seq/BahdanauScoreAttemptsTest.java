package attention.checks.seq2seq;

import static attention.checks.pieces.Grids.flipped;

import attention.check.Attempts;
import attention.checks.pieces.Grids;
import attention.exercise.BahdanauScoreContract;
import attention.matrix.Matrix;
import attention.matrix.Shape;
import java.util.HashMap;
import java.util.Map;

/** Answers to BahdanauScore beyond the named mistakes. */
final class BahdanauScoreAttemptsTest extends Attempts<BahdanauScoreContract> {
    private static final BahdanauSteps RIGHT = BahdanauSteps.RIGHT;

    BahdanauScoreAttemptsTest() {
        wrongPreparations();
        wrongMeetings();
        wrongScores();
        wrongMemory();
        rightInOtherWords();
        rightOnArrays();
    }

    private void wrongPreparations() {
        wrong("zeros prepared", RIGHT.prepare((s, wk) -> Matrix.zeros(s.rows(), wk.rows())));
        wrong("prepared in reverse", RIGHT.prepare((s, wk) -> flipped(s.timesTransposed(wk))));
        wrong("prepared with a scale", RIGHT.prepare((s, wk) -> s.timesTransposed(wk).scaled(0.5)));
        wrong("prepared with relu", RIGHT.prepare((s, wk) -> s.timesTransposed(wk).relu()));
        wrong(
                "prepared with a mean of 0",
                RIGHT.prepare(
                        (s, wk) -> {
                            Matrix all = s.timesTransposed(wk);
                            return all.plusColumn(all.rowMeans().scaled(-1));
                        }));
        wrong(
                "at most four states",
                RIGHT.prepare((s, wk) -> s.rowRange(0, Math.min(4, s.rows())).timesTransposed(wk)));
    }

    private void wrongMeetings() {
        wrong(
                "the query twice",
                RIGHT.meet((q, p, wq) -> p.plusRow(q.timesTransposed(wq).scaled(2))));
        wrong(
                "half of each",
                RIGHT.meet((q, p, wq) -> p.plusRow(q.timesTransposed(wq)).scaled(0.5)));
        wrong(
                "the last state's row for all",
                RIGHT.meet(
                        (q, p, wq) ->
                                Grids.firstRow(flipped(p), p.rows())
                                        .plusRow(q.timesTransposed(wq))));
        wrong(
                "the query bent before its table",
                RIGHT.meet((q, p, wq) -> p.plusRow(q.tanh().timesTransposed(wq))));
        wrong(
                "the query to the last state alone",
                RIGHT.meet(
                        (q, p, wq) -> {
                            Matrix hidden = q.timesTransposed(wq);
                            int last = p.rows() - 1;
                            return Matrix.generate(
                                    p.rows(),
                                    p.cols(),
                                    (i, j) -> p.get(i, j) + (i == last ? hidden.get(0, j) : 0));
                        }));
        wrong(
                "both bends",
                RIGHT.meet((q, p, wq) -> p.tanh().plusRow(q.timesTransposed(wq).tanh())));
    }

    private void wrongScores() {
        wrong("scores of the other sign", RIGHT.after(it -> it.scaled(-1)));
        wrong("powers already", RIGHT.after(Matrix::exp));
        wrong("scores from 0 on", RIGHT.after(it -> it.shifted(-it.get(0, 0))));
        wrong("one decimal", RIGHT.after(it -> Grids.each(it, x -> Math.round(x * 10) / 10.0)));
        wrong("over the number of states", RIGHT.after(it -> it.scaled(1.0 / it.cols())));
        wrong(
                "over the hidden width",
                RIGHT.sum((bent, v) -> v.timesTransposed(bent).scaled(1.0 / v.cols())));
        wrong(
                "v turned around",
                RIGHT.sum((bent, v) -> flipped(v.transpose()).transpose().timesTransposed(bent)));
        wrong("v bent", RIGHT.sum((bent, v) -> v.tanh().timesTransposed(bent)));
        wrong(
                "the first hidden number alone",
                RIGHT.sum((bent, v) -> bent.colRange(0, 1).transpose().scaled(v.get(0, 0))));
        wrong("scores in reverse", RIGHT.after(it -> flipped(it.transpose()).transpose()));
        wrong("sine in place of tanh", RIGHT.bend(it -> Grids.each(it, Math::sin)));
        wrong(
                "cut at -1 and 1",
                RIGHT.bend(it -> Grids.each(it, x -> Math.max(-1, Math.min(1, x)))));
    }

    private void wrongMemory() {
        wrong(
                "what was prepared first for each size",
                new BahdanauScoreContract() {
                    private final Map<Shape, Matrix> kept = new HashMap<>();

                    @Override
                    public Matrix prepare(Matrix states, Matrix wk) {
                        Matrix prepared = RIGHT.prepare(states, wk);
                        return kept.computeIfAbsent(prepared.shape(), shape -> prepared);
                    }

                    @Override
                    public Matrix scores(Matrix query, Matrix prepared, Matrix wq, Matrix v) {
                        return RIGHT.scores(query, prepared, wq, v);
                    }
                });
    }

    private void rightInOtherWords() {
        right("in steps", RIGHT);
        right(
                "the product turned around",
                RIGHT.prepare((s, wk) -> wk.timesTransposed(s).transpose()));
        right("tables transposed, then times", RIGHT.prepare((s, wk) -> s.times(wk.transpose())));
        right(
                "a column turned into a row",
                RIGHT.sum((bent, v) -> bent.timesTransposed(v).transpose()));
        right(
                "tanh by the sigmoid",
                RIGHT.bend(it -> it.scaled(2).sigmoid().scaled(2).shifted(-1)));
        right(
                "columns in place of rows",
                RIGHT.meet(
                        (q, p, wq) -> p.transpose().plusColumn(wq.timesTransposed(q)).transpose()));
        right(
                "state by state",
                RIGHT.prepare(
                        (s, wk) -> {
                            Matrix all = s.rows(0).timesTransposed(wk);
                            for (int i = 1; i < s.rows(); i++) {
                                all = all.below(s.rows(i).timesTransposed(wk));
                            }
                            return all;
                        }));
    }

    private void rightOnArrays() {
        right(
                "loops",
                new BahdanauScoreContract() {
                    @Override
                    public Matrix prepare(Matrix states, Matrix wk) {
                        return Matrix.generate(
                                states.rows(), wk.rows(), (i, r) -> dot(states.row(i), wk.row(r)));
                    }

                    @Override
                    public Matrix scores(Matrix query, Matrix prepared, Matrix wq, Matrix v) {
                        double[] scores = new double[prepared.rows()];
                        for (int i = 0; i < scores.length; i++) {
                            for (int r = 0; r < prepared.cols(); r++) {
                                double sum = prepared.get(i, r) + dot(wq.row(r), query.row(0));
                                scores[i] += v.get(0, r) * Math.tanh(sum);
                            }
                        }
                        return Matrix.ofRow(scores);
                    }
                });
        right("floats inside", RIGHT.bend(it -> Grids.each(it, x -> (float) Math.tanh((float) x))));
    }

    private static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int k = left.length - 1; k >= 0; k--) {
            sum += left[k] * right[k];
        }
        return sum;
    }
}
