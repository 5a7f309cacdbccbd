package attention.checks.seq2seq;

import static attention.checks.pieces.Grids.mean;
import static attention.checks.pieces.Grids.ones;

import attention.check.Mistakes;
import attention.checks.pieces.Grids;
import attention.checks.pieces.Vectors;
import attention.exercise.BahdanauScoreContract;
import attention.matrix.Matrix;
import attention.normalize.Softmax;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** Wrong answers to BahdanauScore that learners write. */
final class BahdanauScoreMistakes {
    private static final BahdanauSteps RIGHT = BahdanauSteps.RIGHT;

    static final Mistakes<BahdanauScoreContract> ALL =
            Mistakes.<BahdanauScoreContract>none()
                    .and(wrongPreparations())
                    .and(wrongMeetings())
                    .and(wrongBends())
                    .and(wrongScores())
                    .addRemembering("first-sentence-kept", KeepsFirst::new)
                    .addRemembering("asks-what-it-prepared", AsksItself::new);

    private BahdanauScoreMistakes() {}

    /** Computes it once, and not once for each sentence. */
    private static final class KeepsFirst implements BahdanauScoreContract {
        private final List<Matrix> kept = new ArrayList<>();

        @Override
        public Matrix prepare(Matrix states, Matrix wk) {
            kept.add(RIGHT.prepare(states, wk));
            return kept.get(0);
        }

        @Override
        public Matrix scores(Matrix query, Matrix prepared, Matrix wq, Matrix v) {
            return RIGHT.scores(query, prepared, wq, v);
        }
    }

    /** Scores what it prepared last, whatever is handed over. */
    private static final class AsksItself implements BahdanauScoreContract {
        private final List<Matrix> kept = new ArrayList<>();

        @Override
        public Matrix prepare(Matrix states, Matrix wk) {
            kept.add(0, RIGHT.prepare(states, wk));
            return kept.get(0);
        }

        @Override
        public Matrix scores(Matrix query, Matrix prepared, Matrix wq, Matrix v) {
            return RIGHT.scores(query, kept.get(0), wq, v);
        }
    }

    private static Mistakes<BahdanauScoreContract> wrongPreparations() {
        return Mistakes.<BahdanauScoreContract>none()
                .add("states-table-transposed", RIGHT.prepare(Matrix::times))
                .add("nothing-prepared", RIGHT.prepare((states, wk) -> states))
                .add(
                        "bent-while-preparing",
                        RIGHT.prepare((states, wk) -> states.timesTransposed(wk).tanh()))
                .add(
                        "prepared-transposed",
                        RIGHT.prepare((states, wk) -> wk.timesTransposed(states)))
                .add(
                        "prepared-twice",
                        RIGHT.prepare(
                                (states, wk) -> states.timesTransposed(wk).timesTransposed(wk)))
                .add(
                        "last-state-alone-prepared",
                        RIGHT.prepare(
                                (states, wk) -> states.rows(states.rows() - 1).timesTransposed(wk)))
                .add(
                        "mean-prepared",
                        RIGHT.prepare((states, wk) -> mean(states).timesTransposed(wk)));
    }

    private static Mistakes<BahdanauScoreContract> wrongMeetings() {
        return Mistakes.<BahdanauScoreContract>none()
                .add(
                        "query-table-transposed",
                        RIGHT.meet((q, prepared, wq) -> prepared.plusRow(q.times(wq))))
                .add("query-not-projected", RIGHT.meet((q, prepared, wq) -> prepared.plusRow(q)))
                .add("query-left-out", RIGHT.meet((q, prepared, wq) -> prepared))
                .add(
                        "never-looks-at-the-states",
                        RIGHT.meet(
                                (q, prepared, wq) ->
                                        Grids.firstRow(q.timesTransposed(wq), prepared.rows())))
                .add("query-to-the-first-state-alone", RIGHT.meet(BahdanauScoreMistakes::toFirst))
                .add(
                        "multiplied-instead-of-added",
                        RIGHT.meet((q, prepared, wq) -> prepared.timesRow(q.timesTransposed(wq))))
                .add(
                        "query-bent-twice",
                        RIGHT.meet(
                                (q, prepared, wq) ->
                                        prepared.plusRow(q.timesTransposed(wq).tanh())))
                .add(
                        "states-bent-twice",
                        RIGHT.meet(
                                (q, prepared, wq) ->
                                        prepared.tanh().plusRow(q.timesTransposed(wq))))
                .add("sum-not-started-anew", RIGHT.meet(BahdanauScoreMistakes::goingOn))
                .add(
                        "query-subtracted",
                        RIGHT.meet(
                                (q, prepared, wq) ->
                                        prepared.plusRow(q.timesTransposed(wq).scaled(-1))))
                .add(
                        "projected-together",
                        RIGHT.meet((q, prepared, wq) -> prepared.plusRow(q).timesTransposed(wq)));
    }

    private static Mistakes<BahdanauScoreContract> wrongBends() {
        return Mistakes.<BahdanauScoreContract>none()
                .add("no-tanh", RIGHT.bend(it -> it))
                .add(
                        "multiplied-without-a-bend",
                        RIGHT.meet((q, prepared, wq) -> prepared.timesRow(q.timesTransposed(wq)))
                                .bend(it -> it))
                .add("relu-in-place-of-tanh", RIGHT.bend(Matrix::relu))
                .add("sigmoid-in-place-of-tanh", RIGHT.bend(Matrix::sigmoid))
                .add("tanh-by-powers", RIGHT.bend(it -> Grids.each(it, Vectors::quotient)))
                .add("tanh-twice", RIGHT.bend(it -> it.tanh().tanh()))
                .add("tanh-before-adding", bentApart(Matrix::tanh, Matrix::tanh))
                .add("tanh-of-the-query-alone", bentApart(it -> it, Matrix::tanh))
                .add("tanh-of-the-states-alone", bentApart(Matrix::tanh, it -> it))
                .add("tanh-of-the-score", RIGHT.bend(it -> it).after(Matrix::tanh));
    }

    private static Mistakes<BahdanauScoreContract> wrongScores() {
        return Mistakes.<BahdanauScoreContract>none()
                .add("v-forgotten", RIGHT.sum((bent, v) -> ones(1, v.cols()).timesTransposed(bent)))
                .add("mean-in-place-of-v", RIGHT.sum((bent, v) -> bent.rowMeans().transpose()))
                .add("softmax-already", RIGHT.after(it -> new Softmax().weights(it)))
                .add(
                        "scaled-by-the-width",
                        RIGHT.sum(
                                (bent, v) ->
                                        v.timesTransposed(bent).scaled(1 / Math.sqrt(v.cols()))))
                .add("a-column", RIGHT.after(Matrix::transpose))
                .add("scores-added-up", RIGHT.after(Matrix::sum))
                .add(
                        "first-score-for-all",
                        RIGHT.after(it -> Matrix.generate(1, it.cols(), (i, j) -> it.get(0, 0))))
                .add("hidden-numbers-not-added-up", RIGHT.sum(Matrix::timesRow));
    }

    private static BahdanauScoreContract bentApart(
            UnaryOperator<Matrix> states, UnaryOperator<Matrix> query) {
        return RIGHT.meet(
                        (q, prepared, wq) ->
                                states.apply(prepared).plusRow(query.apply(q.timesTransposed(wq))))
                .bend(it -> it);
    }

    private static Matrix toFirst(Matrix query, Matrix prepared, Matrix wq) {
        Matrix hidden = query.timesTransposed(wq);
        return Matrix.generate(
                prepared.rows(),
                prepared.cols(),
                (i, j) -> prepared.get(i, j) + (i == 0 ? hidden.get(0, j) : 0));
    }

    private static Matrix goingOn(Matrix query, Matrix prepared, Matrix wq) {
        double[][] sums = prepared.plusRow(query.timesTransposed(wq)).toArray();
        return Matrix.of(Arrays.stream(sums).map(Vectors::runningSums).toArray(double[][]::new));
    }
}
