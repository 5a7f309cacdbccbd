package attention.checks.transformer;

import attention.check.Attempts;
import attention.exercise.CrossLayer;
import attention.exercise.DecoderBlockContract;
import attention.exercise.DecoderBlockContract.Parts;
import attention.exercise.EncoderBlockContract;
import attention.exercise.Layer;
import attention.matrix.Matrix;
import attention.model.DecoderBlock;
import attention.model.EncoderBlock;
import java.util.ArrayList;
import java.util.List;

/** Answers to DecoderBlock beyond the named mistakes. */
final class DecoderBlockAttemptsTest extends Attempts<DecoderBlockContract> {
    private static final Layer SAME = x -> x;

    DecoderBlockAttemptsTest() {
        wrongNumbers();
        wrongThirds();
        wrongEnds();
        wrongMemories();
        wrongSizes();
        wrongKeeping();
        rightInOtherWords();
        rightOfOtherParts();
    }

    private void wrongNumbers() {
        wrong("the inputs themselves", (x, m, p) -> x);
        wrong("the memory itself", (x, m, p) -> m);
        wrong("zeros", (x, m, p) -> Matrix.zeros(x.rows(), x.cols()));
        wrong("half of it", (x, m, p) -> right(x, m, p).scaled(0.5));
        wrong("a bend at the end", (x, m, p) -> right(x, m, p).relu());
        wrong("a little less", (x, m, p) -> right(x, m, p).shifted(-0.001));
        wrong("the inputs added once more", (x, m, p) -> right(x, m, p).plus(x));
        wrong("two blocks", (x, m, p) -> right(right(x, m, p), m, p));
    }

    private void wrongThirds() {
        wrong(
                "only the first third",
                (x, m, p) -> third(x, p.selfAttention(), p.firstNorm(), p.normFirst()));
        wrong("without the last third", DecoderBlockAttemptsTest::read);
        wrong(
                "the last third the other way round",
                (x, m, p) -> third(read(x, m, p), p.feedForward(), p.thirdNorm(), !p.normFirst()));
        wrong(
                "the second third the other way round",
                (x, m, p) -> {
                    Matrix own = third(x, p.selfAttention(), p.firstNorm(), p.normFirst());
                    Matrix read = third(own, reading(p, m), p.secondNorm(), !p.normFirst());
                    return third(read, p.feedForward(), p.thirdNorm(), p.normFirst());
                });
        wrong(
                "the last third subtracted",
                (x, m, p) -> {
                    Matrix y = read(x, m, p);
                    return p.normFirst()
                            ? y.minus(p.feedForward().output(p.thirdNorm().output(y)))
                            : right(x, m, p);
                });
        wrong(
                "the memory is read twice",
                (x, m, p) -> {
                    Matrix once = read(x, m, p);
                    Matrix twice = third(once, reading(p, m), p.secondNorm(), p.normFirst());
                    return third(twice, p.feedForward(), p.thirdNorm(), p.normFirst());
                });
    }

    private void wrongEnds() {
        wrong(
                "an encoder's block, then the memory",
                (x, m, p) -> {
                    Matrix own = third(x, p.selfAttention(), p.firstNorm(), p.normFirst());
                    Matrix worked = third(own, p.feedForward(), p.thirdNorm(), p.normFirst());
                    return worked.plus(p.crossAttention().output(worked, m));
                });
        wrong(
                "feed-forward once more at the end",
                (x, m, p) -> p.feedForward().output(right(x, m, p)));
    }

    private void wrongMemories() {
        wrong("half of the memory", (x, m, p) -> right(x, m.rowRange(0, (m.rows() + 1) / 2), p));
        wrong("the first row of the memory", (x, m, p) -> right(x, m.rowRange(0, 1), p));
        wrong("the last row of the memory", (x, m, p) -> right(x, m.rows(m.rows() - 1), p));
        wrong("the memory turned round", (x, m, p) -> right(x, turned(m), p));
        wrong("no memory", (x, m, p) -> right(x, Matrix.zeros(m.rows(), m.cols()), p));
        wrong("the mean of the memory", (x, m, p) -> right(x, mean(m), p));
        wrong("the memory goes through feed-forward", (x, m, p) -> right(x, worked(m, p), p));
        wrong(
                "the memory cut to the length of the inputs",
                (x, m, p) -> right(x, m.rowRange(0, Math.min(x.rows(), m.rows())), p));
        wrong(
                "inputs and memory read together",
                (x, m, p) -> x.cols() == m.cols() ? right(x, x.below(m), p) : right(x, m, p));
        wrong(
                "the memory is normalized where it fits",
                (x, m, p) -> right(x, m.cols() == x.cols() ? p.secondNorm().output(m) : m, p));
    }

    private void wrongSizes() {
        wrong("the first row alone", (x, m, p) -> right(x, m, p).rowRange(0, 1));
        wrong("inputs beside the answer", (x, m, p) -> x.beside(right(x, m, p)));
        wrong("the memory below the answer", (x, m, p) -> right(x, m, p).below(m));
        wrong("transposed", (x, m, p) -> right(x, m, p).transpose());
        wrong(
                "each row asked alone",
                (x, m, p) -> {
                    Matrix all = right(x.rowRange(0, 1), m, p);
                    for (int i = 1; i < x.rows(); i++) {
                        all = all.below(right(x.rowRange(i, i + 1), m, p));
                    }
                    return all;
                });
    }

    private void wrongKeeping() {
        wrong(
                "the first memory for all calls",
                new DecoderBlockContract() {
                    private final List<Matrix> kept = new ArrayList<>();

                    @Override
                    public Matrix output(Matrix inputs, Matrix memory, Parts parts) {
                        kept.add(memory);
                        return right(inputs, kept.get(0), parts);
                    }
                });
        wrong(
                "the first layers for all calls",
                new DecoderBlockContract() {
                    private final List<Parts> kept = new ArrayList<>();

                    @Override
                    public Matrix output(Matrix inputs, Matrix memory, Parts parts) {
                        kept.add(parts);
                        return right(inputs, memory, kept.get(0));
                    }
                });
    }

    private void rightInOtherWords() {
        right("one method for a third", DecoderBlockAttemptsTest::right);
        right("two forms", DecoderBlock.PLAIN);
        right(
                "one loop over all thirds",
                (x, m, p) -> {
                    List<Layer> layers = List.of(p.selfAttention(), reading(p, m), p.feedForward());
                    List<Layer> norms = List.of(p.firstNorm(), p.secondNorm(), p.thirdNorm());
                    Matrix y = x;
                    for (int k = 0; k < layers.size(); k++) {
                        y = third(y, layers.get(k), norms.get(k), p.normFirst());
                    }
                    return y;
                });
        right(
                "norms before and after, one of which does nothing",
                (x, m, p) -> {
                    boolean first = p.normFirst();
                    Matrix own = both(x, p.selfAttention(), p.firstNorm(), first);
                    Matrix read = both(own, reading(p, m), p.secondNorm(), first);
                    return both(read, p.feedForward(), p.thirdNorm(), first);
                });
        right("added and taken away again", (x, m, p) -> right(x, m, p).plus(x).minus(x));
        right(
                "the memory read once more, and thrown away",
                (x, m, p) -> {
                    p.crossAttention().output(x, m);
                    return right(x, m, p);
                });
    }

    private void rightOfOtherParts() {
        EncoderBlockContract encoder = EncoderBlock.PLAIN;
        right(
                "an encoder's block whose feed-forward is the last two thirds",
                (x, m, p) -> {
                    boolean first = p.normFirst();
                    Matrix own = third(x, p.selfAttention(), p.firstNorm(), first);
                    return encoder.output(
                            own,
                            new EncoderBlockContract.Parts(
                                    reading(p, m),
                                    p.feedForward(),
                                    p.secondNorm(),
                                    p.thirdNorm(),
                                    first));
                });
        right(
                "sums on arrays",
                (x, m, p) -> {
                    if (!p.normFirst()) {
                        return right(x, m, p);
                    }
                    Matrix own = added(x, p.selfAttention().output(p.firstNorm().output(x)));
                    Matrix read = added(own, reading(p, m).output(p.secondNorm().output(own)));
                    return added(read, p.feedForward().output(p.thirdNorm().output(read)));
                });
        right("a copy of the memory", (x, m, p) -> right(x, Matrix.of(m.toArray()), p));
    }

    private static Layer reading(Parts p, Matrix memory) {
        CrossLayer cross = p.crossAttention();
        return rows -> cross.output(rows, memory);
    }

    private static Matrix third(Matrix x, Layer layer, Layer norm, boolean normFirst) {
        return normFirst
                ? x.plus(layer.output(norm.output(x)))
                : norm.output(x.plus(layer.output(x)));
    }

    private static Matrix both(Matrix x, Layer layer, Layer norm, boolean normFirst) {
        Layer before = normFirst ? norm : SAME;
        Layer after = normFirst ? SAME : norm;
        return after.output(layer.output(before.output(x)).plus(x));
    }

    private static Matrix read(Matrix x, Matrix memory, Parts p) {
        Matrix own = third(x, p.selfAttention(), p.firstNorm(), p.normFirst());
        return third(own, reading(p, memory), p.secondNorm(), p.normFirst());
    }

    private static Matrix right(Matrix x, Matrix memory, Parts p) {
        return third(read(x, memory, p), p.feedForward(), p.thirdNorm(), p.normFirst());
    }

    private static Matrix turned(Matrix memory) {
        return Matrix.generate(
                memory.rows(), memory.cols(), (i, j) -> memory.get(memory.rows() - 1 - i, j));
    }

    private static Matrix mean(Matrix memory) {
        return Matrix.generate(1, memory.rows(), (i, j) -> 1.0 / memory.rows()).times(memory);
    }

    private static Matrix worked(Matrix memory, Parts p) {
        return p.feedForward().output(memory);
    }

    private static Matrix added(Matrix a, Matrix b) {
        return Matrix.generate(a.rows(), a.cols(), (i, j) -> a.get(i, j) + b.get(i, j));
    }
}
