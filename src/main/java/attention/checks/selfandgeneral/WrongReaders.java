package attention.checks.selfandgeneral;

import static attention.checks.pieces.Grids.firstRow;

import attention.check.Mistakes;
import attention.mask.CausalMask;
import attention.mask.Mask;
import attention.matrix.Matrix;
import attention.normalize.Softmax;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What goes wrong wherever rows are projected and attention is asked. */
final class WrongReaders {
    private WrongReaders() {}

    /** The list with all of these at its end. */
    static <C> Mistakes<C> addTo(Mistakes<C> list, Function<TextReader, C> answer) {
        return addOwn(changed(asked(wrongParts(list, answer), answer), answer), answer);
    }

    private static <C> Mistakes<C> wrongParts(Mistakes<C> list, Function<TextReader, C> answer) {
        return list.add(
                        "queries-and-keys-exchanged",
                        answer.apply(it -> it.context(it.keys(), it.queries(), it.values())))
                .add(
                        "keys-in-place-of-values",
                        answer.apply(it -> it.context(it.queries(), it.keys(), it.keys())))
                .add(
                        "values-in-place-of-keys",
                        answer.apply(it -> it.context(it.queries(), it.values(), it.values())))
                .add(
                        "queries-in-place-of-values",
                        answer.apply(it -> it.context(it.queries(), it.keys(), it.queries())))
                .add(
                        "one-table-for-queries-and-keys",
                        answer.apply(
                                it ->
                                        it.context(
                                                it.queries(),
                                                it.memory().times(it.tables().wq()),
                                                it.values())))
                .add(
                        "values-not-projected",
                        answer.apply(it -> it.context(it.queries(), it.keys(), it.memory())))
                .add(
                        "keys-not-projected",
                        answer.apply(it -> it.context(it.queries(), it.memory(), it.values())))
                .add(
                        "queries-not-projected",
                        answer.apply(it -> it.context(it.inputs(), it.keys(), it.values())))
                .add(
                        "nothing-projected",
                        answer.apply(it -> it.context(it.inputs(), it.memory(), it.memory())));
    }

    private static <C> Mistakes<C> asked(Mistakes<C> list, Function<TextReader, C> answer) {
        return list.add(
                        "first-row-asks-for-all",
                        answer.apply(
                                it ->
                                        it.context(
                                                firstRow(it.queries(), it.inputs().rows()),
                                                it.keys(),
                                                it.values())))
                .add("row-by-row", answer.apply(WrongReaders::rowByRow))
                .add("inputs-added", answer.apply(it -> it.inputs().plus(it.context())))
                .add(
                        "divided-again",
                        answer.apply(it -> it.context().scaled(1.0 / it.memory().rows())))
                .add(
                        "scaled-once-more",
                        answer.apply(
                                it ->
                                        it.context(
                                                it.queries().scaled(1 / Math.sqrt(width(it))),
                                                it.keys(),
                                                it.values())));
    }

    /** Something is done to the queries or to the answer. */
    private static <C> Mistakes<C> changed(Mistakes<C> list, Function<TextReader, C> answer) {
        return list.add(
                        "queries-bent",
                        answer.apply(it -> it.context(it.queries().tanh(), it.keys(), it.values())))
                .add("answer-bent", answer.apply(it -> it.context().tanh()))
                .add("answer-cut-at-zero", answer.apply(it -> it.context().relu()))
                .add("answer-rounded", answer.apply(it -> tenths(it.context())))
                .add("answer-transposed", answer.apply(it -> it.context().transpose()));
    }

    private static Matrix tenths(Matrix table) {
        return Matrix.generate(
                table.rows(), table.cols(), (i, j) -> Math.round(table.get(i, j) * 10) / 10.0);
    }

    /** Attention of their own, in place of the one that is given. */
    private static <C> Mistakes<C> addOwn(Mistakes<C> list, Function<TextReader, C> answer) {
        return list.add("own-attention", answer.apply(own(it -> Math.sqrt(width(it)))))
                .add("own-attention-without-scale", answer.apply(own(it -> 1)))
                .add("own-attention-divided-by-the-width", answer.apply(own(WrongReaders::width)))
                .add(
                        "own-attention-scaled-by-the-number",
                        answer.apply(own(it -> Math.sqrt(it.memory().rows()))))
                .add(
                        "own-attention-over-the-queries",
                        answer.apply(
                                it -> {
                                    Matrix scores = scores(it, Math.sqrt(width(it)));
                                    Matrix shares = new Softmax().weights(scores.transpose());
                                    return shares.transpose().times(it.values());
                                }))
                .add("own-attention-never-ahead", answer.apply(masked(new CausalMask())));
    }

    /** Soft attention of their own with a mask that nobody asked for. */
    static TextReader masked(Mask mask) {
        return it -> {
            Matrix scores = mask.applyTo(scores(it, Math.sqrt(width(it))));
            return new Softmax().weights(scores).times(it.values());
        };
    }

    /** Soft attention of their own, its scores divided by this. */
    static TextReader own(ToDoubleFunction<Asking> divisor) {
        return it -> {
            Matrix scores = scores(it, divisor.applyAsDouble(it));
            return new Softmax().weights(scores).times(it.values());
        };
    }

    private static Matrix scores(Asking it, double divisor) {
        return it.queries().timesTransposed(it.keys()).scaled(1 / divisor);
    }

    /** Each query alone: an attention with a mask takes it for the first one. */
    private static Matrix rowByRow(Asking it) {
        Matrix output = it.context(it.queries().rowRange(0, 1), it.keys(), it.values());
        for (int i = 1; i < it.inputs().rows(); i++) {
            Matrix query = it.queries().rowRange(i, i + 1);
            output = output.below(it.context(query, it.keys(), it.values()));
        }
        return output;
    }

    private static double width(Asking it) {
        return it.tables().wq().cols();
    }
}
