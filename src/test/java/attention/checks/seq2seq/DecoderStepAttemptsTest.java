package attention.checks.seq2seq;

import static attention.checks.pieces.Grids.flipped;
import static attention.checks.seq2seq.DecoderSteps.RIGHT;

import attention.check.Attempts;
import attention.checks.pieces.Grids;
import attention.exercise.DecoderStepContract;
import attention.exercise.DecoderStepContract.Step;
import attention.matrix.Matrix;
import attention.normalize.DivideBySum;
import java.util.ArrayList;
import java.util.List;

/** Answers to DecoderStep beyond the named mistakes. */
final class DecoderStepAttemptsTest extends Attempts<DecoderStepContract> {
    DecoderStepAttemptsTest() {
        wrongQueries();
        wrongWeights();
        wrongContexts();
        wrongStates();
        wrongResults();
        wrongMemory();
        rightInOtherWords();
        rightOnArrays();
    }

    private void wrongQueries() {
        wrong("asked by state and previous output", RIGHT.ask(Matrix::plus));
        wrong("asked by the bent state", RIGHT.ask((y, s) -> s.tanh()));
        wrong("asked by the state of the other sign", RIGHT.ask((y, s) -> s.scaled(-1)));
    }

    private void wrongWeights() {
        wrong("scores doubled", RIGHT.score(it -> it.scaled(2)));
        wrong("scores in reverse", RIGHT.score(it -> flipped(it.transpose()).transpose()));
        wrong(
                "divided by the sum",
                RIGHT.weigh((q, h, p) -> new DivideBySum().weights(p.score().scores(q, h))));
        wrong(
                "a sigmoid of each score",
                RIGHT.weigh((q, h, p) -> p.score().scores(q, h).sigmoid()));
        wrong(
                "annotations reversed",
                RIGHT.weigh((q, h, p) -> RIGHT.weighing().of(q, flipped(h), p)));
        wrong("scores bent first", RIGHT.score(Matrix::tanh));
    }

    private void wrongContexts() {
        wrong(
                "the last annotation added",
                RIGHT.mix((a, h) -> a.times(h).plus(h.rows(h.rows() - 1))));
        wrong("the mean added", RIGHT.mix((a, h) -> a.times(h).plus(mean(h))));
        wrong("the context doubled", RIGHT.mix((a, h) -> a.times(h).scaled(2)));
        wrong("weights squared", RIGHT.mix((a, h) -> a.square().times(h)));
        wrong("zeros", RIGHT.mix((a, h) -> Matrix.zeros(1, h.cols())));
    }

    private void wrongStates() {
        wrong(
                "zeros in place of the context",
                RIGHT.join((y, c, s, joins) -> joins ? y.beside(c.scaled(0)) : c.scaled(0)));
        wrong(
                "all bent before the cell",
                RIGHT.join((y, c, s, joins) -> (joins ? y.beside(c) : c).tanh()));
        wrong("no cell", RIGHT.go((cell, input, s, c) -> s.plus(c)));
        wrong("the context as the next state", RIGHT.go((cell, input, s, c) -> c));
        wrong("halfway", RIGHT.go((cell, input, s, c) -> cell.next(input, s).plus(s).scaled(0.5)));
        wrong("doubled", RIGHT.go((cell, input, s, c) -> cell.next(input, s).scaled(2)));
    }

    private void wrongResults() {
        wrong(
                "weights in reverse",
                RIGHT.after(
                        it ->
                                new Step(
                                        flipped(it.weights().transpose()).transpose(),
                                        it.context(),
                                        it.state())));
        wrong(
                "weights rounded",
                RIGHT.after(
                        it ->
                                new Step(
                                        Grids.each(it.weights(), x -> Math.round(x * 100) / 100.0),
                                        it.context(),
                                        it.state())));
        wrong(
                "the old state beside the new one",
                (y, s, h, p) -> {
                    Step right = RIGHT.step(y, s, h, p);
                    return new Step(right.weights(), right.context(), right.state().beside(s));
                });
    }

    private void wrongMemory() {
        wrong(
                "the first parts for all calls",
                new DecoderStepContract() {
                    private final List<Parts> kept = new ArrayList<>();

                    @Override
                    public Step step(Matrix y, Matrix s, Matrix h, Parts p) {
                        kept.add(p);
                        return RIGHT.step(y, s, h, kept.get(0));
                    }
                });
        wrong(
                "a state of its own",
                new DecoderStepContract() {
                    private final List<Matrix> kept = new ArrayList<>();

                    @Override
                    public Step step(Matrix y, Matrix s, Matrix h, Parts p) {
                        boolean fits = !kept.isEmpty() && kept.get(0).shape().equals(s.shape());
                        Step right = RIGHT.step(y, fits ? kept.get(0) : s, h, p);
                        kept.add(0, right.state());
                        return right;
                    }
                });
    }

    private void rightInOtherWords() {
        right("in steps", RIGHT);
        right(
                "both ways written out",
                (y, s, h, p) -> {
                    Matrix weights = p.normalizer().weights(p.score().scores(s, h));
                    Matrix context = weights.times(h);
                    if (!p.joinsPrevious()) {
                        return new Step(weights, context, p.cell().next(context, s));
                    }
                    return new Step(weights, context, p.cell().next(y.beside(context), s));
                });
        right(
                "annotations turned around",
                RIGHT.mix((a, h) -> h.transpose().timesTransposed(a).transpose()));
        right(
                "rows scaled and added up",
                RIGHT.mix((a, h) -> ones(h.rows()).times(h.timesColumn(a.transpose()))));
        right(
                "asked twice, the first answer thrown away",
                (y, s, h, p) -> {
                    RIGHT.step(y, s, h, p);
                    return RIGHT.step(y, s, h, p);
                });
        right(
                "score by score",
                RIGHT.weigh(
                        (q, h, p) -> {
                            Matrix scores = p.score().scores(q, h.rows(0));
                            for (int j = 1; j < h.rows(); j++) {
                                scores = scores.beside(p.score().scores(q, h.rows(j)));
                            }
                            return p.normalizer().weights(scores);
                        }));
    }

    private void rightOnArrays() {
        right(
                "weights asked for on an array",
                RIGHT.weigh(
                        (q, h, p) ->
                                Matrix.ofRow(
                                        p.normalizer().weights(p.score().scores(q, h).row(0)))));
        right(
                "loops",
                RIGHT.mix(
                        (a, h) -> {
                            double[] context = new double[h.cols()];
                            for (int i = h.rows() - 1; i >= 0; i--) {
                                for (int j = 0; j < context.length; j++) {
                                    context[j] += a.get(0, i) * h.get(i, j);
                                }
                            }
                            return Matrix.ofRow(context);
                        }));
        right("floats inside", RIGHT.mix((a, h) -> Grids.each(a.times(h), x -> (float) x)));
    }

    private static Matrix ones(int count) {
        return Matrix.generate(1, count, (i, j) -> 1);
    }

    private static Matrix mean(Matrix rows) {
        return ones(rows.rows()).times(rows).scaled(1.0 / rows.rows());
    }
}
