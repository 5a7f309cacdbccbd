package attention.checks.lstmattention;

import attention.exercise.AttentiveReaderContract;
import attention.matrix.Matrix;
import attention.normalize.Normalizer;
import java.util.function.UnaryOperator;

/**
 * An attentive reader whose steps can be exchanged one by one.
 *
 * @param scoring a score for each place, (1 × n)
 * @param weighing weights of the scores, (1 × n)
 * @param mixing one row of all states, (1 × dState)
 * @param answering logits of it, (1 × classes)
 */
record ReaderSteps(Scoring scoring, Weights weighing, Mixing mixing, Answering answering)
        implements AttentiveReaderContract {
    static final ReaderSteps RIGHT =
            new ReaderSteps(
                    (states, query) -> query.timesTransposed(states),
                    (scores, length, normalizer) -> normalizer.weights(masked(scores, length)),
                    (weights, states, length) -> weights.times(states),
                    (mixture, query, readout) ->
                            mixture.times(readout.table()).plusRow(readout.bias()));

    @FunctionalInterface
    interface Scoring {
        Matrix of(Matrix states, Matrix query);
    }

    @FunctionalInterface
    interface Weights {
        Matrix of(Matrix scores, int length, Normalizer normalizer);
    }

    @FunctionalInterface
    interface Mixing {
        Matrix of(Matrix weights, Matrix states, int length);
    }

    @FunctionalInterface
    interface Answering {
        Matrix of(Matrix mixture, Matrix query, Readout readout);
    }

    /** −∞ at the padding. */
    static Matrix masked(Matrix scores, int length) {
        return filled(scores, length, Double.NEGATIVE_INFINITY);
    }

    /** This number at the padding. */
    static Matrix filled(Matrix scores, int length, double number) {
        return Matrix.generate(1, scores.cols(), (i, j) -> j < length ? scores.get(0, j) : number);
    }

    ReaderSteps score(Scoring other) {
        return new ReaderSteps(other, weighing, mixing, answering);
    }

    ReaderSteps weigh(Weights other) {
        return new ReaderSteps(scoring, other, mixing, answering);
    }

    ReaderSteps mix(Mixing other) {
        return new ReaderSteps(scoring, weighing, other, answering);
    }

    ReaderSteps answer(Answering other) {
        return new ReaderSteps(scoring, weighing, mixing, other);
    }

    /** Something is done to the scores before they are weighed. */
    ReaderSteps scores(UnaryOperator<Matrix> change) {
        return score((states, query) -> change.apply(scoring.of(states, query)));
    }

    /** Something is done to the mixture before it is read out. */
    ReaderSteps mixture(UnaryOperator<Matrix> change) {
        return mix((weights, states, length) -> change.apply(mixing.of(weights, states, length)));
    }

    @Override
    public Reading read(
            Matrix states, int length, Matrix query, Readout readout, Normalizer normalizer) {
        Matrix weights = weighing.of(scoring.of(states, query), length, normalizer);
        return new Reading(
                weights, answering.of(mixing.of(weights, states, length), query, readout));
    }
}
