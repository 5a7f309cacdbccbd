package attention.checks.transformer;

import attention.check.Mistakes;
import attention.exercise.EncoderBlockContract;
import attention.exercise.EncoderBlockContract.Parts;
import attention.exercise.Layer;
import attention.matrix.Matrix;
import java.util.List;

/** Wrong answers to EncoderBlock that learners write: one form for each way round. */
final class EncoderBlockMistakes {
    private static final Form FIRST = EncoderBlockMistakes::first;
    private static final Form AFTER = EncoderBlockMistakes::after;

    private static final Layer SAME = x -> x;
    private static final Layer NONE = x -> Matrix.zeros(x.rows(), x.cols());

    static final Mistakes<EncoderBlockContract> ALL =
            Mistakes.<EncoderBlockContract>none()
                    .add("the-other-way-round", either(AFTER, FIRST))
                    .add("norms-always-first", either(FIRST, FIRST))
                    .add("norms-always-after", either(AFTER, AFTER))
                    .add("no-norms", with((a, f, n, m) -> List.of(a, f, SAME, SAME)))
                    .add("first-norm-forgotten", with((a, f, n, m) -> List.of(a, f, SAME, m)))
                    .add("second-norm-forgotten", with((a, f, n, m) -> List.of(a, f, n, SAME)))
                    .add("norms-exchanged", with((a, f, n, m) -> List.of(a, f, m, n)))
                    .add("first-norm-twice", with((a, f, n, m) -> List.of(a, f, n, n)))
                    .add("second-norm-twice", with((a, f, n, m) -> List.of(a, f, m, m)))
                    .add("feed-forward-first", with((a, f, n, m) -> List.of(f, a, n, m)))
                    .add("attention-twice", with((a, f, n, m) -> List.of(a, a, n, m)))
                    .add("no-feed-forward", with((a, f, n, m) -> List.of(a, NONE, n, m)))
                    .add("no-attention", with((a, f, n, m) -> List.of(NONE, f, n, m)))
                    .add(
                            "first-residual-forgotten",
                            either(
                                    (x, p) ->
                                            work(p.attention().output(p.firstNorm().output(x)), p),
                                    (x, p) ->
                                            close(
                                                    p.firstNorm().output(p.attention().output(x)),
                                                    p)))
                    .add(
                            "second-residual-forgotten",
                            either(
                                    (x, p) ->
                                            p.feedForward()
                                                    .output(p.secondNorm().output(read(x, p))),
                                    (x, p) ->
                                            p.secondNorm()
                                                    .output(p.feedForward().output(settled(x, p)))))
                    .add(
                            "no-residuals",
                            either(
                                    (x, p) -> workAlone(firstAlone(x, p), p),
                                    (x, p) -> closeAlone(settledAlone(x, p), p)))
                    .add(
                            "residual-from-the-normalized",
                            either(
                                    (x, p) -> {
                                        Matrix n = p.firstNorm().output(x);
                                        Matrix m =
                                                p.secondNorm()
                                                        .output(n.plus(p.attention().output(n)));
                                        return m.plus(p.feedForward().output(m));
                                    },
                                    AFTER))
                    .add(
                            "second-residual-from-the-inputs",
                            either(
                                    (x, p) ->
                                            x.plus(
                                                    p.feedForward()
                                                            .output(
                                                                    p.secondNorm()
                                                                            .output(read(x, p)))),
                                    (x, p) ->
                                            p.secondNorm()
                                                    .output(
                                                            x.plus(
                                                                    p.feedForward()
                                                                            .output(
                                                                                    settled(
                                                                                            x,
                                                                                            p))))))
                    .add(
                            "feed-forward-on-the-inputs",
                            either(
                                    (x, p) ->
                                            read(x, p)
                                                    .plus(
                                                            p.feedForward()
                                                                    .output(
                                                                            p.secondNorm()
                                                                                    .output(x))),
                                    (x, p) ->
                                            p.secondNorm()
                                                    .output(
                                                            settled(x, p)
                                                                    .plus(
                                                                            p.feedForward()
                                                                                    .output(x)))))
                    .add(
                            "norm-of-the-layer-alone",
                            either(
                                    FIRST,
                                    (x, p) -> {
                                        Matrix y =
                                                x.plus(
                                                        p.firstNorm()
                                                                .output(p.attention().output(x)));
                                        return y.plus(
                                                p.secondNorm().output(p.feedForward().output(y)));
                                    }))
                    .add(
                            "one-norm-too-many",
                            either(
                                    (x, p) -> p.secondNorm().output(first(x, p)),
                                    (x, p) -> p.secondNorm().output(after(x, p))))
                    .add(
                            "norm-of-the-inputs",
                            either(FIRST, (x, p) -> after(p.firstNorm().output(x), p)))
                    .and(oneNormForgotten())
                    .and(oneWayWithoutResiduals())
                    .and(normsFirst());

    private EncoderBlockMistakes() {}

    /** One norm is left out in one of the two ways alone. */
    private static Mistakes<EncoderBlockContract> oneNormForgotten() {
        Form noFirst = with((a, f, n, m) -> List.of(a, f, SAME, m))::output;
        Form noSecond = with((a, f, n, m) -> List.of(a, f, n, SAME))::output;
        return Mistakes.<EncoderBlockContract>none()
                .add("first-norm-forgotten-first", either(noFirst, AFTER))
                .add("first-norm-forgotten-after", either(FIRST, noFirst))
                .add("second-norm-forgotten-first", either(noSecond, AFTER))
                .add("second-norm-forgotten-after", either(FIRST, noSecond));
    }

    /** What went in is not added in one of the two ways alone. */
    private static Mistakes<EncoderBlockContract> oneWayWithoutResiduals() {
        return Mistakes.<EncoderBlockContract>none()
                .add(
                        "first-residual-forgotten-first",
                        either((x, p) -> work(firstAlone(x, p), p), AFTER))
                .add(
                        "first-residual-forgotten-after",
                        either(FIRST, (x, p) -> close(settledAlone(x, p), p)))
                .add(
                        "second-residual-forgotten-first",
                        either((x, p) -> workAlone(read(x, p), p), AFTER))
                .add(
                        "second-residual-forgotten-after",
                        either(FIRST, (x, p) -> closeAlone(settled(x, p), p)))
                .add("no-residuals-first", either((x, p) -> workAlone(firstAlone(x, p), p), AFTER))
                .add(
                        "no-residuals-after",
                        either(FIRST, (x, p) -> closeAlone(settledAlone(x, p), p)));
    }

    /** Wrong sums where the norms come first. */
    private static Mistakes<EncoderBlockContract> normsFirst() {
        return Mistakes.<EncoderBlockContract>none()
                .add(
                        "first-residual-from-the-normalized",
                        either(
                                (x, p) -> {
                                    Matrix n = p.firstNorm().output(x);
                                    return work(n.plus(p.attention().output(n)), p);
                                },
                                AFTER))
                .add(
                        "second-residual-from-the-normalized",
                        either(
                                (x, p) -> {
                                    Matrix m = p.secondNorm().output(read(x, p));
                                    return m.plus(p.feedForward().output(m));
                                },
                                AFTER))
                .add(
                        "norms-on-the-residuals",
                        either(
                                (x, p) -> {
                                    Matrix y =
                                            p.firstNorm().output(x).plus(p.attention().output(x));
                                    return p.secondNorm().output(y).plus(p.feedForward().output(y));
                                },
                                AFTER))
                .add("inputs-added-twice", either((x, p) -> work(x.plus(read(x, p)), p), AFTER))
                .add("first-half-thrown-away", either(EncoderBlockMistakes::work, AFTER));
    }

    /** One way to wire the parts, whatever they say of the norms. */
    private interface Form {
        Matrix of(Matrix inputs, Parts parts);
    }

    /** Other layers in the places of attention, feed-forward, first and second norm. */
    private interface Places {
        List<Layer> of(Layer attention, Layer feedForward, Layer firstNorm, Layer secondNorm);
    }

    private static EncoderBlockContract either(Form first, Form after) {
        return (x, p) -> p.normFirst() ? first.of(x, p) : after.of(x, p);
    }

    private static EncoderBlockContract with(Places places) {
        return (x, p) -> {
            List<Layer> layers =
                    places.of(p.attention(), p.feedForward(), p.firstNorm(), p.secondNorm());
            return right(
                    x,
                    new Parts(
                            layers.get(0),
                            layers.get(1),
                            layers.get(2),
                            layers.get(3),
                            p.normFirst()));
        };
    }

    static Matrix right(Matrix x, Parts p) {
        return p.normFirst() ? first(x, p) : after(x, p);
    }

    private static Matrix first(Matrix x, Parts p) {
        return work(read(x, p), p);
    }

    private static Matrix after(Matrix x, Parts p) {
        return close(settled(x, p), p);
    }

    /** The first half, norm first. */
    private static Matrix read(Matrix x, Parts p) {
        return x.plus(p.attention().output(p.firstNorm().output(x)));
    }

    /** The second half, norm first. */
    private static Matrix work(Matrix y, Parts p) {
        return y.plus(p.feedForward().output(p.secondNorm().output(y)));
    }

    /** The first half, norm after. */
    private static Matrix settled(Matrix x, Parts p) {
        return p.firstNorm().output(x.plus(p.attention().output(x)));
    }

    /** The second half, norm after. */
    private static Matrix close(Matrix y, Parts p) {
        return p.secondNorm().output(y.plus(p.feedForward().output(y)));
    }

    private static Matrix firstAlone(Matrix x, Parts p) {
        return p.attention().output(p.firstNorm().output(x));
    }

    private static Matrix settledAlone(Matrix x, Parts p) {
        return p.firstNorm().output(p.attention().output(x));
    }

    private static Matrix workAlone(Matrix y, Parts p) {
        return p.feedForward().output(p.secondNorm().output(y));
    }

    private static Matrix closeAlone(Matrix y, Parts p) {
        return p.secondNorm().output(p.feedForward().output(y));
    }
}
