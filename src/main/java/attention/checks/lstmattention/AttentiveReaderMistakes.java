package attention.checks.lstmattention;

import static attention.checks.pieces.Grids.maxima;
import static attention.checks.pieces.Grids.ones;
import static attention.checks.pieces.Vectors.best;

import attention.check.Mistakes;
import attention.exercise.AttentiveReaderContract;
import attention.exercise.AttentiveReaderContract.Reading;
import attention.matrix.Matrix;
import attention.normalize.DivideBySum;
import attention.normalize.HardAttention;
import attention.normalize.Normalizer;
import attention.normalize.Softmax;

/** Wrong answers to AttentiveReader that learners write. */
final class AttentiveReaderMistakes {
    private static final ReaderSteps RIGHT = ReaderSteps.RIGHT;
    private static final Normalizer SOFTMAX = new Softmax();
    private static final Normalizer HARD = new HardAttention();
    private static final double NEGATIVE_BILLION = -1e9;

    static final Mistakes<AttentiveReaderContract> ALL =
            Mistakes.<AttentiveReaderContract>none()
                    .and(wrongPadding())
                    .and(wrongScores())
                    .and(wrongWeights())
                    .and(wrongMixtures())
                    .and(wrongAnswers())
                    .and(wrongShapes());

    private AttentiveReaderMistakes() {}

    private static Mistakes<AttentiveReaderContract> wrongPadding() {
        return Mistakes.<AttentiveReaderContract>none()
                .add("padding-gets-weight", RIGHT.weigh((s, length, n) -> n.weights(s)))
                .add("padding-scored-0", padded(0))
                .add("padding-scored-minus-1e9", padded(NEGATIVE_BILLION))
                .add("padding-scored-minus-1e30", padded(-1e30))
                .add("padding-scored-lowest", padded(-Double.MAX_VALUE))
                .add(
                        "padding-taken-out-afterwards",
                        RIGHT.weigh((s, length, n) -> emptied(n.weights(s), length)))
                .add(
                        "padding-taken-out-and-shared-again",
                        RIGHT.weigh((s, length, n) -> shared(emptied(n.weights(s), length))))
                .add(
                        "padding-emptied-before",
                        (states, length, query, readout, n) ->
                                RIGHT.weigh((s, all, it) -> it.weights(s))
                                        .read(
                                                emptiedRows(states, length),
                                                length,
                                                query,
                                                readout,
                                                n))
                .add(
                        "padding-weighed-but-not-mixed",
                        RIGHT.weigh((s, length, n) -> n.weights(s))
                                .mix((a, h, length) -> emptied(a, length).times(h)))
                .add(
                        "one-place-too-many",
                        RIGHT.weigh(
                                (s, length, n) ->
                                        n.weights(
                                                ReaderSteps.masked(
                                                        s, Math.min(length + 1, s.cols())))))
                .add(
                        "last-word-left-out",
                        RIGHT.weigh(
                                (s, length, n) ->
                                        n.weights(ReaderSteps.masked(s, Math.max(1, length - 1)))));
    }

    private static Mistakes<AttentiveReaderContract> wrongScores() {
        return Mistakes.<AttentiveReaderContract>none()
                .add(
                        "scaled-by-the-width",
                        RIGHT.score((h, q) -> q.timesTransposed(h).scaled(1 / Math.sqrt(q.cols()))))
                .add("scaled-by-the-number", RIGHT.scores(s -> s.scaled(1 / Math.sqrt(s.cols()))))
                .add("states-bent", RIGHT.score((h, q) -> q.timesTransposed(h.tanh())))
                .add("scores-bent", RIGHT.scores(Matrix::tanh))
                .add("cosine", RIGHT.score(AttentiveReaderMistakes::cosines))
                .add("distances", RIGHT.score(AttentiveReaderMistakes::distances))
                .add("query-bent", RIGHT.score((h, q) -> q.tanh().timesTransposed(h)))
                .add("no-question", RIGHT.score((h, q) -> ones(1, h.cols()).timesTransposed(h)))
                .add(
                        "asked-by-the-last-state",
                        (states, length, query, readout, n) ->
                                RIGHT.read(states, length, states.rows(length - 1), readout, n));
    }

    private static Mistakes<AttentiveReaderContract> wrongWeights() {
        return Mistakes.<AttentiveReaderContract>none()
                .add("padding-alone", RIGHT.weigh(AttentiveReaderMistakes::paddingAlone))
                .add("own-softmax", always(SOFTMAX))
                .add("no-normalizer", RIGHT.weigh((s, length, n) -> emptied(s, length)))
                .add("divided-by-the-sum", always(new DivideBySum()))
                .add(
                        "sigmoid-in-place-of-normalizer",
                        RIGHT.weigh((s, length, n) -> emptied(s.sigmoid(), length)))
                .add("hard", always(HARD))
                .add("mean", RIGHT.weigh((s, length, n) -> meanOf(s.cols(), length)))
                .add(
                        "each-place-by-itself",
                        RIGHT.weigh(
                                (s, length, n) ->
                                        n.weights(ReaderSteps.masked(s, length).transpose())
                                                .transpose()))
                .add(
                        "normalized-twice",
                        RIGHT.weigh(
                                (s, length, n) ->
                                        n.weights(
                                                ReaderSteps.masked(
                                                        RIGHT.weighing().of(s, length, n),
                                                        length))))
                .add(
                        "scores-in-place-of-weights",
                        (states, length, query, readout, n) ->
                                new Reading(
                                        emptied(query.timesTransposed(states), length),
                                        RIGHT.read(states, length, query, readout, n).logits()));
    }

    private static Mistakes<AttentiveReaderContract> wrongMixtures() {
        return Mistakes.<AttentiveReaderContract>none()
                .add("last-state", RIGHT.mix((a, h, length) -> h.rows(length - 1)))
                .add("first-state", RIGHT.mix((a, h, length) -> h.rows(0)))
                .add(
                        "mean-of-all-rows",
                        RIGHT.mix((a, h, length) -> meanOf(h.rows(), h.rows()).times(h)))
                .add("each-column-by-itself", AttentiveReaderMistakes::eachColumn)
                .add("last-row", RIGHT.mix((a, h, length) -> h.rows(h.rows() - 1)))
                .add("largest-numbers", RIGHT.mix((a, h, length) -> maxima(h.rowRange(0, length))))
                .add("mean-mixed", RIGHT.mix((a, h, length) -> meanOf(h.rows(), length).times(h)))
                .add(
                        "states-added-up",
                        RIGHT.mix((a, h, length) -> emptied(ones(1, h.rows()), length).times(h)))
                .add("largest-state-alone", RIGHT.mix((a, h, length) -> h.rows(best(a.row(0)))))
                .add(
                        "divided-by-the-number-again",
                        RIGHT.mix((a, h, length) -> a.times(h).scaled(1.0 / length)))
                .add("mixture-bent", RIGHT.mixture(Matrix::tanh))
                .add("bent-states-mixed", RIGHT.mix((a, h, length) -> a.times(h.tanh())))
                .add(
                        "last-state-added",
                        RIGHT.mix((a, h, length) -> a.times(h).plus(h.rows(length - 1))));
    }

    private static Mistakes<AttentiveReaderContract> wrongAnswers() {
        return Mistakes.<AttentiveReaderContract>none()
                .add("no-bias", RIGHT.answer((m, q, r) -> m.times(r.table())))
                .add(
                        "bias-twice",
                        RIGHT.answer(
                                (m, q, r) ->
                                        m.times(r.table()).plusRow(r.bias()).plusRow(r.bias())))
                .add("chances", RIGHT.answer((m, q, r) -> SOFTMAX.weights(logits(m, q, r))))
                .add("logits-bent", RIGHT.answer((m, q, r) -> logits(m, q, r).tanh()))
                .add(
                        "logits-through-a-sigmoid",
                        RIGHT.answer((m, q, r) -> logits(m, q, r).sigmoid()))
                .add("logits-cut-at-0", RIGHT.answer((m, q, r) -> logits(m, q, r).relu()))
                .add("one-hot", RIGHT.answer((m, q, r) -> HARD.weights(logits(m, q, r))))
                .add(
                        "bias-taken-away",
                        RIGHT.answer((m, q, r) -> m.times(r.table()).plusRow(r.bias().scaled(-1))))
                .add("query-read-out", RIGHT.answer((m, q, r) -> logits(q, q, r)))
                .add("query-added", RIGHT.answer((m, q, r) -> logits(m.plus(q), q, r)))
                .add("query-multiplied", RIGHT.answer((m, q, r) -> logits(m.hadamard(q), q, r)));
    }

    private static Mistakes<AttentiveReaderContract> wrongShapes() {
        return Mistakes.<AttentiveReaderContract>none()
                .add(
                        "weights-of-the-words-alone",
                        (states, length, query, readout, n) -> {
                            Reading right = RIGHT.read(states, length, query, readout, n);
                            return new Reading(right.weights().colRange(0, length), right.logits());
                        })
                .add(
                        "weights-as-a-column",
                        (states, length, query, readout, n) -> {
                            Reading right = RIGHT.read(states, length, query, readout, n);
                            return new Reading(right.weights().transpose(), right.logits());
                        })
                .add(
                        "logits-of-each-state",
                        (states, length, query, readout, n) ->
                                new Reading(
                                        RIGHT.read(states, length, query, readout, n).weights(),
                                        states.times(readout.table()).plusRow(readout.bias())))
                .add(
                        "mixture-in-place-of-logits",
                        (states, length, query, readout, n) -> {
                            Matrix weights =
                                    RIGHT.read(states, length, query, readout, n).weights();
                            return new Reading(weights, weights.times(states));
                        });
    }

    private static Matrix logits(Matrix mixture, Matrix query, AttentiveReaderContract.Readout r) {
        return RIGHT.answering().of(mixture, query, r);
    }

    private static ReaderSteps padded(double number) {
        return RIGHT.weigh((s, length, n) -> n.weights(ReaderSteps.filled(s, length, number)));
    }

    private static ReaderSteps always(Normalizer normalizer) {
        return RIGHT.weigh((s, length, n) -> RIGHT.weighing().of(s, length, normalizer));
    }

    private static Matrix paddingAlone(Matrix scores, int length, Normalizer normalizer) {
        Matrix turned =
                Matrix.generate(
                        1,
                        scores.cols(),
                        (i, j) -> j < length ? Double.NEGATIVE_INFINITY : scores.get(0, j));
        return normalizer.weights(turned);
    }

    private static Matrix emptied(Matrix weights, int length) {
        return ReaderSteps.filled(weights, length, 0);
    }

    private static Matrix emptiedRows(Matrix states, int length) {
        return Matrix.generate(
                states.rows(), states.cols(), (i, j) -> i < length ? states.get(i, j) : 0);
    }

    private static Matrix shared(Matrix weights) {
        return weights.scaled(1 / weights.times(ones(weights.cols(), 1)).get(0, 0));
    }

    private static Matrix meanOf(int places, int length) {
        return emptied(ones(1, places).scaled(1.0 / length), length);
    }

    private static Matrix distances(Matrix states, Matrix query) {
        return Matrix.generate(
                1, states.rows(), (i, j) -> -states.rows(j).minus(query).square().sum().get(0, 0));
    }

    private static Reading eachColumn(
            Matrix states,
            int length,
            Matrix query,
            AttentiveReaderContract.Readout readout,
            Normalizer normalizer) {
        Matrix words = states.rowRange(0, length);
        Matrix shares = SOFTMAX.weights(words.timesRow(query).transpose()).transpose();
        Matrix mixture = ones(1, length).times(shares.hadamard(words));
        return new Reading(
                RIGHT.read(states, length, query, readout, normalizer).weights(),
                logits(mixture, query, readout));
    }

    private static Matrix cosines(Matrix states, Matrix query) {
        return Matrix.generate(
                1,
                states.rows(),
                (i, j) -> {
                    Matrix state = states.rows(j);
                    double lengths = Math.sqrt(dot(state, state)) * Math.sqrt(dot(query, query));
                    return lengths == 0 ? 0 : dot(state, query) / lengths;
                });
    }

    private static double dot(Matrix a, Matrix b) {
        return a.timesTransposed(b).get(0, 0);
    }
}
