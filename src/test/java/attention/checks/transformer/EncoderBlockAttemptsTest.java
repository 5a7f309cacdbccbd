package attention.checks.transformer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import attention.check.Attempts;
import attention.check.Checker;
import attention.check.PartResult;
import attention.check.Status;
import attention.exercise.EncoderBlockContract;
import attention.exercise.EncoderBlockContract.Parts;
import attention.exercise.Layer;
import attention.matrix.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Answers to EncoderBlock beyond the named mistakes. */
final class EncoderBlockAttemptsTest extends Attempts<EncoderBlockContract> {
    EncoderBlockAttemptsTest() {
        wrongNumbers();
        wrongWiring();
        wrongSizes();
        wrongMemory();
        rightInOtherWords();
        rightOnArrays();
    }

    private void wrongNumbers() {
        wrong("the inputs themselves", (x, p) -> x);
        wrong("zeros", (x, p) -> Matrix.zeros(x.rows(), x.cols()));
        wrong("half of it", (x, p) -> right(x, p).scaled(0.5));
        wrong("a bend at the end", (x, p) -> right(x, p).relu());
        wrong("twice the inputs", (x, p) -> right(x.scaled(2), p));
        wrong("a little less", (x, p) -> right(x, p).shifted(-0.001));
    }

    private void wrongWiring() {
        wrongFirstHalves().forEach((name, answer) -> wrong(name + ", norms first", answer));
        wrong(
                "each residual the other way, subtracted",
                (x, p) -> {
                    Matrix y = x.minus(p.attention().output(p.firstNorm().output(x)));
                    return p.normFirst()
                            ? y.minus(p.feedForward().output(p.secondNorm().output(y)))
                            : right(x, p);
                });
        wrong(
                "the inputs added once more at the end",
                (x, p) -> p.normFirst() ? right(x, p).plus(x) : right(x, p));
        wrong("two blocks", (x, p) -> right(right(x, p), p));
        wrong(
                "attention reads the second norm",
                (x, p) -> {
                    Matrix y = x.plus(p.attention().output(p.secondNorm().output(x)));
                    return p.normFirst()
                            ? y.plus(p.feedForward().output(p.secondNorm().output(y)))
                            : right(x, p);
                });
        wrong(
                "all layers one after the other",
                (x, p) ->
                        p.secondNorm()
                                .output(
                                        p.feedForward()
                                                .output(
                                                        p.firstNorm()
                                                                .output(p.attention().output(x)))));
        wrong(
                "the first half alone, norm after, and the second norm first",
                (x, p) -> {
                    Matrix y = p.firstNorm().output(x.plus(p.attention().output(x)));
                    return y.plus(p.feedForward().output(p.secondNorm().output(y)));
                });
    }

    private void wrongSizes() {
        wrong("the first row alone", (x, p) -> right(x, p).rowRange(0, 1));
        wrong("inputs beside the answer", (x, p) -> x.beside(right(x, p)));
        wrong("transposed", (x, p) -> right(x, p).transpose());
        wrong("each row asked alone", (x, p) -> rowByRow(x, p));
    }

    private void wrongMemory() {
        wrong(
                "the first layers for all calls",
                new EncoderBlockContract() {
                    private final List<Parts> kept = new ArrayList<>();

                    @Override
                    public Matrix output(Matrix inputs, Parts parts) {
                        kept.add(parts);
                        return right(inputs, kept.get(0));
                    }
                });
        wrong(
                "the flag of the first call",
                new EncoderBlockContract() {
                    private final List<Boolean> kept = new ArrayList<>();

                    @Override
                    public Matrix output(Matrix inputs, Parts p) {
                        kept.add(p.normFirst());
                        return right(
                                inputs,
                                new Parts(
                                        p.attention(),
                                        p.feedForward(),
                                        p.firstNorm(),
                                        p.secondNorm(),
                                        kept.get(0)));
                    }
                });
    }

    private void rightInOtherWords() {
        right("two forms", EncoderBlockAttemptsTest::right);
        right(
                "one loop over both halves",
                (x, p) -> {
                    Matrix y = x;
                    List<Layer> layers = List.of(p.attention(), p.feedForward());
                    List<Layer> norms = List.of(p.firstNorm(), p.secondNorm());
                    for (int k = 0; k < 2; k++) {
                        y = half(y, layers.get(k), norms.get(k), p.normFirst());
                    }
                    return y;
                });
        right(
                "norms as layers that may do nothing",
                (x, p) -> {
                    Layer same = it -> it;
                    Layer before = p.normFirst() ? p.firstNorm() : same;
                    Layer after = p.normFirst() ? same : p.firstNorm();
                    Layer beforeWork = p.normFirst() ? p.secondNorm() : same;
                    Layer afterWork = p.normFirst() ? same : p.secondNorm();
                    Matrix read = p.attention().output(before.output(x));
                    Matrix y = after.output(read.plus(x));
                    Matrix worked = p.feedForward().output(beforeWork.output(y));
                    return afterWork.output(worked.plus(y));
                });
        right(
                "asked twice, the first answer thrown away",
                (x, p) -> {
                    p.attention().output(x);
                    p.feedForward().output(x);
                    return right(x, p);
                });
    }

    private void rightOnArrays() {
        right(
                "sums on arrays",
                (x, p) -> {
                    if (!p.normFirst()) {
                        return right(x, p);
                    }
                    Matrix y = added(x, p.attention().output(p.firstNorm().output(x)));
                    return added(y, p.feedForward().output(p.secondNorm().output(y)));
                });
        right(
                "added and taken away again",
                (x, p) -> right(x, p).plus(x.scaled(2)).minus(x).minus(x));
    }

    /** Right with the norms after; with the norms first all but the second half is wrong. */
    private static Map<String, EncoderBlockContract> wrongFirstHalves() {
        return Map.of(
                "no first residual",
                firstHalf((x, p) -> p.attention().output(p.firstNorm().output(x))),
                "no first norm",
                firstHalf((x, p) -> x.plus(p.attention().output(x))),
                "the first sum of what is normalized",
                firstHalf((x, p) -> half(p.firstNorm().output(x), p.attention(), it -> it, true)),
                "the inputs added twice",
                firstHalf((x, p) -> x.plus(half(x, p.attention(), p.firstNorm(), true))),
                "the first half thrown away",
                firstHalf((x, p) -> x),
                "multiplied in place of added",
                firstHalf((x, p) -> x.times(p.attention().output(p.firstNorm().output(x)))),
                "the norm on the residual",
                firstHalf((x, p) -> p.firstNorm().output(x).plus(p.attention().output(x))));
    }

    private static EncoderBlockContract firstHalf(EncoderBlockContract first) {
        return (x, p) ->
                p.normFirst()
                        ? half(first.output(x, p), p.feedForward(), p.secondNorm(), true)
                        : right(x, p);
    }

    @TestFactory
    Stream<DynamicTest> a_wrong_first_half_is_seen_by_hand() {
        return wrongFirstHalves().entrySet().stream()
                .map(it -> dynamicTest(it.getKey(), () -> seenByHand(it.getValue())));
    }

    private static void seenByHand(EncoderBlockContract answer) {
        List<Status> statuses =
                Checker.object("EncoderBlock", answer).parts().stream()
                        .map(PartResult::status)
                        .toList();

        assertEquals(List.of(Status.PASS, Status.FAIL, Status.PASS), statuses.subList(0, 3));
    }

    private static Matrix half(Matrix x, Layer layer, Layer norm, boolean normFirst) {
        return normFirst
                ? x.plus(layer.output(norm.output(x)))
                : norm.output(x.plus(layer.output(x)));
    }

    private static Matrix right(Matrix x, Parts p) {
        Matrix y = half(x, p.attention(), p.firstNorm(), p.normFirst());
        return half(y, p.feedForward(), p.secondNorm(), p.normFirst());
    }

    /** No row reads from another. */
    private static Matrix rowByRow(Matrix x, Parts p) {
        Matrix all = right(x.rowRange(0, 1), p);
        for (int i = 1; i < x.rows(); i++) {
            all = all.below(right(x.rowRange(i, i + 1), p));
        }
        return all;
    }

    private static Matrix added(Matrix a, Matrix b) {
        double[][] sum = a.toArray();
        for (int i = 0; i < sum.length; i++) {
            for (int j = 0; j < sum[i].length; j++) {
                sum[i][j] += b.get(i, j);
            }
        }
        return Matrix.of(sum);
    }
}
