package attention.checks.seq2seq;

import static attention.checks.pieces.Vectors.best;
import static attention.checks.seq2seq.DecoderSteps.RIGHT;

import attention.check.Mistakes;
import attention.exercise.DecoderStepContract;
import attention.exercise.DecoderStepContract.Parts;
import attention.exercise.DecoderStepContract.Step;
import attention.matrix.Matrix;
import attention.normalize.HardAttention;
import attention.normalize.Softmax;

/** Wrong answers to DecoderStep that learners write. */
final class DecoderStepMistakes {
    static final Mistakes<DecoderStepContract> ALL =
            Mistakes.<DecoderStepContract>none()
                    .and(wrongQueries())
                    .and(wrongWeights())
                    .and(wrongContexts())
                    .and(wrongInputs())
                    .and(wrongStates())
                    .and(wrongResults())
                    .and(columns());

    private DecoderStepMistakes() {}

    private static Mistakes<DecoderStepContract> wrongQueries() {
        return Mistakes.<DecoderStepContract>none()
                .add("previous-as-query", RIGHT.ask((previous, state) -> previous))
                .add(
                        "previous-joined-to-the-query",
                        RIGHT.ask((previous, state) -> previous.beside(state)))
                .add(
                        "asked-by-the-last-annotation",
                        RIGHT.weigh(
                                (query, h, parts) ->
                                        RIGHT.weighing().of(h.rows(h.rows() - 1), h, parts)))
                .add(
                        "previous-as-annotations",
                        (y, s, h, parts) ->
                                RIGHT.weigh((query, it, all) -> RIGHT.weighing().of(query, y, all))
                                        .step(y, s, h, parts))
                .add("query-of-zeros", RIGHT.ask((previous, state) -> state.scaled(0)))
                .add(
                        "query-and-annotations-exchanged",
                        RIGHT.weigh(
                                (q, h, parts) ->
                                        parts.normalizer().weights(parts.score().scores(h, q))))
                .add("cell-first", DecoderStepMistakes::cellFirst)
                .add("cell-first-without-a-context", DecoderStepMistakes::cellFirstWithZeros)
                .add("read-again-with-the-new-state", DecoderStepMistakes::readAgain);
    }

    private static Mistakes<DecoderStepContract> wrongWeights() {
        return Mistakes.<DecoderStepContract>none()
                .add(
                        "no-normalizer",
                        RIGHT.weigh((query, keys, parts) -> parts.score().scores(query, keys)))
                .add(
                        "own-softmax",
                        RIGHT.weigh(
                                (query, keys, parts) ->
                                        new Softmax().weights(parts.score().scores(query, keys))))
                .add(
                        "each-score-by-itself",
                        RIGHT.weigh(
                                (query, keys, parts) ->
                                        parts.normalizer()
                                                .weights(
                                                        parts.score()
                                                                .scores(query, keys)
                                                                .transpose())
                                                .transpose()))
                .add(
                        "normalized-twice",
                        RIGHT.weigh(
                                (query, keys, parts) ->
                                        parts.normalizer()
                                                .weights(RIGHT.weighing().of(query, keys, parts))))
                .add(
                        "hard",
                        RIGHT.weigh(
                                (query, keys, parts) ->
                                        new HardAttention()
                                                .weights(parts.score().scores(query, keys))))
                .add("equal-weights", RIGHT.weigh((query, keys, parts) -> shares(keys.rows())))
                .add(
                        "scaled",
                        (y, s, h, parts) ->
                                RIGHT.score(it -> it.scaled(1 / Math.sqrt(s.cols())))
                                        .step(y, s, h, parts));
    }

    private static Mistakes<DecoderStepContract> wrongContexts() {
        return Mistakes.<DecoderStepContract>none()
                .add("mean-mixed", RIGHT.mix((a, h) -> shares(h.rows()).times(h)))
                .add(
                        "annotations-added-up",
                        RIGHT.mix((a, h) -> shares(h.rows()).times(h).scaled(h.rows())))
                .add("last-annotation", RIGHT.mix((a, h) -> h.rows(h.rows() - 1)))
                .add("first-annotation", RIGHT.mix((a, h) -> h.rows(0)))
                .add("largest-weight-alone", RIGHT.mix((a, h) -> h.rows(best(a.row(0)))))
                .add(
                        "divided-by-the-number",
                        RIGHT.mix((a, h) -> a.times(h).scaled(1.0 / h.rows())))
                .add("times-the-number", RIGHT.mix((a, h) -> a.times(h).scaled(h.rows())))
                .add(
                        "last-product-alone",
                        RIGHT.mix(
                                (a, h) -> {
                                    int last = h.rows() - 1;
                                    return h.rows(last).scaled(a.get(0, last));
                                }))
                .add(
                        "last-annotation-left-out",
                        RIGHT.mix(
                                (a, h) -> {
                                    int most = Math.max(1, h.rows() - 1);
                                    return a.colRange(0, most).times(h.rowRange(0, most));
                                }))
                .add("context-bent", RIGHT.mix((a, h) -> a.times(h).tanh()))
                .add("annotations-not-added-up", RIGHT.mix((a, h) -> h.timesColumn(a.transpose())))
                .add(
                        "state-added-to-the-context",
                        (y, s, h, parts) ->
                                RIGHT.mix((a, it) -> a.times(it).plus(s)).step(y, s, h, parts));
    }

    private static Mistakes<DecoderStepContract> wrongInputs() {
        return Mistakes.<DecoderStepContract>none()
                .add("context-first", RIGHT.join((y, c, s, joins) -> joins ? c.beside(y) : c))
                .add("always-joined", RIGHT.join((y, c, s, joins) -> y.beside(c)))
                .add("never-joined", RIGHT.join((y, c, s, joins) -> c))
                .add(
                        "joined-the-other-way",
                        RIGHT.join((y, c, s, joins) -> joins ? c : y.beside(c)))
                .add(
                        "previous-where-not-joined",
                        RIGHT.join((y, c, s, joins) -> joins ? y.beside(c) : y))
                .add("context-twice", RIGHT.join((y, c, s, joins) -> joins ? c.beside(c) : c))
                .add("previous-twice", RIGHT.join((y, c, s, joins) -> joins ? y.beside(y) : c))
                .add("previous-alone", RIGHT.join((y, c, s, joins) -> y))
                .add(
                        "added-in-place-of-joined",
                        RIGHT.join((y, c, s, joins) -> joins ? y.plus(c) : c))
                .add(
                        "below-in-place-of-beside",
                        RIGHT.join((y, c, s, joins) -> joins ? y.below(c) : c))
                .add(
                        "state-in-place-of-previous",
                        RIGHT.join((y, c, s, joins) -> joins ? s.beside(c) : c))
                .add(
                        "state-in-place-of-context",
                        RIGHT.join((y, c, s, joins) -> joins ? y.beside(s) : s))
                .add(
                        "state-joined-too",
                        RIGHT.join((y, c, s, joins) -> joins ? y.beside(c).beside(s) : c.beside(s)))
                .add(
                        "zeros-in-place-of-previous",
                        RIGHT.join((y, c, s, joins) -> joins ? y.scaled(0).beside(c) : c));
    }

    private static Mistakes<DecoderStepContract> wrongStates() {
        return Mistakes.<DecoderStepContract>none()
                .add("old-state-handed-back", RIGHT.go((cell, input, s, c) -> s))
                .add(
                        "state-of-zeros",
                        RIGHT.go((cell, input, s, c) -> cell.next(input, s.scaled(0))))
                .add("context-as-the-state", RIGHT.go((cell, input, s, c) -> cell.next(input, c)))
                .add(
                        "input-and-state-exchanged",
                        RIGHT.go((cell, input, s, c) -> cell.next(s, input)))
                .add(
                        "cell-asked-twice",
                        RIGHT.go((cell, input, s, c) -> cell.next(input, cell.next(input, s))))
                .add(
                        "old-state-added",
                        RIGHT.go((cell, input, s, c) -> s.plus(cell.next(input, s))))
                .add(
                        "state-bent-again",
                        RIGHT.go((cell, input, s, c) -> cell.next(input, s).tanh()));
    }

    private static Mistakes<DecoderStepContract> wrongResults() {
        return Mistakes.<DecoderStepContract>none()
                .add(
                        "scores-in-place-of-weights",
                        (y, s, h, parts) -> {
                            Step right = RIGHT.step(y, s, h, parts);
                            return new Step(
                                    parts.score().scores(s, h), right.context(), right.state());
                        })
                .add(
                        "context-and-state-exchanged",
                        RIGHT.after(it -> new Step(it.weights(), it.state(), it.context())))
                .add(
                        "weights-and-context-exchanged",
                        RIGHT.after(it -> new Step(it.context(), it.weights(), it.state())))
                .add(
                        "state-for-both",
                        RIGHT.after(it -> new Step(it.weights(), it.state(), it.state())))
                .add(
                        "context-for-both",
                        RIGHT.after(it -> new Step(it.weights(), it.context(), it.context())))
                .add(
                        "input-in-place-of-context",
                        (y, s, h, parts) -> {
                            Step right = RIGHT.step(y, s, h, parts);
                            Matrix input =
                                    RIGHT.joining()
                                            .of(y, right.context(), s, parts.joinsPrevious());
                            return new Step(right.weights(), input, right.state());
                        });
    }

    private static Mistakes<DecoderStepContract> columns() {
        return Mistakes.<DecoderStepContract>none()
                .add(
                        "context-as-a-column",
                        RIGHT.after(
                                it -> new Step(it.weights(), it.context().transpose(), it.state())))
                .add(
                        "state-as-a-column",
                        RIGHT.after(
                                it -> new Step(it.weights(), it.context(), it.state().transpose())))
                .add(
                        "weights-as-a-column",
                        RIGHT.after(
                                it ->
                                        new Step(
                                                it.weights().transpose(),
                                                it.context(),
                                                it.state())));
    }

    /** Luong's order: the cell reads the previous output, and the new state asks. */
    private static Step cellFirst(Matrix y, Matrix s, Matrix h, Parts parts) {
        Matrix next = parts.cell().next(y, s);
        Matrix weights = RIGHT.weighing().of(next, h, parts);
        return new Step(weights, weights.times(h), next);
    }

    /** The same order, with zeros where the context is not known yet. */
    private static Step cellFirstWithZeros(Matrix y, Matrix s, Matrix h, Parts parts) {
        Matrix nothing = Matrix.zeros(1, h.cols());
        Matrix input = RIGHT.joining().of(y, nothing, s, parts.joinsPrevious());
        Matrix next = parts.cell().next(input, s);
        return RIGHT.ask((previous, state) -> next).step(y, s, h, parts);
    }

    private static Step readAgain(Matrix y, Matrix s, Matrix h, Parts parts) {
        Matrix next = RIGHT.step(y, s, h, parts).state();
        Matrix weights = RIGHT.weighing().of(next, h, parts);
        return new Step(weights, weights.times(h), next);
    }

    private static Matrix shares(int count) {
        return Matrix.generate(1, count, (i, j) -> 1.0 / count);
    }
}
