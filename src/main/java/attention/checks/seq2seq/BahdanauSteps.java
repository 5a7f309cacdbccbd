package attention.checks.seq2seq;

import attention.exercise.BahdanauScoreContract;
import attention.matrix.Matrix;
import java.util.function.UnaryOperator;

/**
 * The additive score whose steps can be exchanged one by one.
 *
 * @param preparing what is made of the states
 * @param meeting how the query meets what is prepared, (n × h)
 * @param bending what is done to each number of that
 * @param summing one score of each row, (1 × n)
 */
record BahdanauSteps(
        Preparing preparing, Meeting meeting, UnaryOperator<Matrix> bending, Summing summing)
        implements BahdanauScoreContract {
    static final BahdanauSteps RIGHT =
            new BahdanauSteps(
                    (states, wk) -> states.timesTransposed(wk),
                    (query, prepared, wq) -> prepared.plusRow(query.timesTransposed(wq)),
                    Matrix::tanh,
                    (bent, v) -> v.timesTransposed(bent));

    @FunctionalInterface
    interface Preparing {
        Matrix of(Matrix states, Matrix wk);
    }

    @FunctionalInterface
    interface Meeting {
        Matrix of(Matrix query, Matrix prepared, Matrix wq);
    }

    @FunctionalInterface
    interface Summing {
        Matrix of(Matrix bent, Matrix v);
    }

    BahdanauSteps prepare(Preparing other) {
        return new BahdanauSteps(other, meeting, bending, summing);
    }

    BahdanauSteps meet(Meeting other) {
        return new BahdanauSteps(preparing, other, bending, summing);
    }

    BahdanauSteps bend(UnaryOperator<Matrix> other) {
        return new BahdanauSteps(preparing, meeting, other, summing);
    }

    BahdanauSteps sum(Summing other) {
        return new BahdanauSteps(preparing, meeting, bending, other);
    }

    /** Something is done to the scores at the end. */
    BahdanauSteps after(UnaryOperator<Matrix> change) {
        return sum((bent, v) -> change.apply(summing.of(bent, v)));
    }

    @Override
    public Matrix prepare(Matrix states, Matrix wk) {
        return preparing.of(states, wk);
    }

    @Override
    public Matrix scores(Matrix query, Matrix prepared, Matrix wq, Matrix v) {
        return summing.of(bending.apply(meeting.of(query, prepared, wq)), v);
    }
}
