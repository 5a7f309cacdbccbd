package attention.checks.seq2seq;

import attention.exercise.DecoderStepContract;
import attention.exercise.Recurrence;
import attention.matrix.Matrix;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * A step of a decoder whose own steps can be exchanged one by one.
 *
 * @param asking the query, made of the previous output and the state
 * @param weighing the weights of the annotations
 * @param mixing the context, made of weights and annotations
 * @param joining what the cell reads
 * @param going the next state
 */
record DecoderSteps(
        BinaryOperator<Matrix> asking,
        Weights weighing,
        BinaryOperator<Matrix> mixing,
        Joining joining,
        Going going)
        implements DecoderStepContract {
    static final DecoderSteps RIGHT =
            new DecoderSteps(
                    (previous, state) -> state,
                    (query, annotations, parts) ->
                            parts.normalizer().weights(parts.score().scores(query, annotations)),
                    Matrix::times,
                    (previous, context, state, joins) -> joins ? previous.beside(context) : context,
                    (cell, input, state, context) -> cell.next(input, state));

    @FunctionalInterface
    interface Weights {
        Matrix of(Matrix query, Matrix annotations, Parts parts);
    }

    @FunctionalInterface
    interface Joining {
        Matrix of(Matrix previous, Matrix context, Matrix state, boolean joins);
    }

    @FunctionalInterface
    interface Going {
        Matrix of(Recurrence cell, Matrix input, Matrix state, Matrix context);
    }

    DecoderSteps ask(BinaryOperator<Matrix> other) {
        return new DecoderSteps(other, weighing, mixing, joining, going);
    }

    DecoderSteps weigh(Weights other) {
        return new DecoderSteps(asking, other, mixing, joining, going);
    }

    /** Something is done to the scores before they are normalized. */
    DecoderSteps score(UnaryOperator<Matrix> change) {
        return weigh(
                (query, annotations, parts) ->
                        parts.normalizer()
                                .weights(change.apply(parts.score().scores(query, annotations))));
    }

    DecoderSteps mix(BinaryOperator<Matrix> other) {
        return new DecoderSteps(asking, weighing, other, joining, going);
    }

    DecoderSteps join(Joining other) {
        return new DecoderSteps(asking, weighing, mixing, other, going);
    }

    DecoderSteps go(Going other) {
        return new DecoderSteps(asking, weighing, mixing, joining, other);
    }

    /** Something is done to the step at the end. */
    DecoderStepContract after(UnaryOperator<Step> change) {
        return (previous, state, annotations, parts) ->
                change.apply(step(previous, state, annotations, parts));
    }

    @Override
    public Step step(Matrix previous, Matrix state, Matrix annotations, Parts parts) {
        Matrix query = asking.apply(previous, state);
        Matrix weights = weighing.of(query, annotations, parts);
        Matrix context = mixing.apply(weights, annotations);
        Matrix input = joining.of(previous, context, state, parts.joinsPrevious());
        return new Step(weights, context, going.of(parts.cell(), input, state, context));
    }
}
