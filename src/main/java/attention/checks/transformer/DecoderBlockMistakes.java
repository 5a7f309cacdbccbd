package attention.checks.transformer;

import static attention.checks.transformer.DecoderWiring.RIGHT;
import static attention.checks.transformer.DecoderWiring.first;
import static attention.checks.transformer.DecoderWiring.last;
import static attention.checks.transformer.DecoderWiring.normFirst;
import static attention.checks.transformer.DecoderWiring.norms;
import static attention.checks.transformer.DecoderWiring.wired;

import attention.check.Mistakes;
import attention.checks.transformer.DecoderWiring.Block;
import attention.exercise.DecoderBlockContract;
import attention.exercise.Layer;
import attention.matrix.Matrix;

/** Wrong answers to DecoderBlock that learners write. */
final class DecoderBlockMistakes {
    private static final Layer SAME = x -> x;
    private static final Layer NONE = x -> Matrix.zeros(x.rows(), x.cols());

    static final Mistakes<DecoderBlockContract> ALL =
            Mistakes.<DecoderBlockContract>none()
                    .and(wrongWay())
                    .and(wrongMemories())
                    .and(wrongOrders())
                    .and(missingLayers())
                    .and(missingResiduals())
                    .and(wrongResiduals())
                    .and(wrongReading())
                    .and(wrongNorms())
                    .and(missingNorms())
                    .and(misplacedNorms())
                    .and(DecoderBlockOneWayMistakes.ALL);

    private DecoderBlockMistakes() {}

    private static Mistakes<DecoderBlockContract> wrongWay() {
        return Mistakes.<DecoderBlockContract>none()
                .add("the-other-way-round", wired(p -> normFirst(p, !p.normFirst())))
                .add("norms-always-first", wired(p -> normFirst(p, true)))
                .add("norms-always-after", wired(p -> normFirst(p, false)));
    }

    private static Mistakes<DecoderBlockContract> wrongMemories() {
        return Mistakes.<DecoderBlockContract>none()
                .add("memory-asks", cross((b, rows) -> ask(b, b.memory(), rows)))
                .add("inputs-as-memory", cross((b, rows) -> ask(b, rows, b.inputs())))
                .add("memory-is-what-asks", cross((b, rows) -> ask(b, rows, rows)))
                .add("memory-alone", cross((b, rows) -> ask(b, b.memory(), b.memory())))
                .add(
                        "memory-normalized",
                        cross((b, rows) -> ask(b, rows, b.secondNorm().output(b.memory()))))
                .add(
                        "memory-normalized-in-place-of-the-rows",
                        first(
                                RIGHT.cross(
                                        (b, y) ->
                                                y.plus(
                                                        ask(
                                                                b,
                                                                y,
                                                                b.secondNorm()
                                                                        .output(b.memory()))))))
                .add(
                        "memory-normalized-by-the-first-norm",
                        cross((b, rows) -> ask(b, rows, b.firstNorm().output(b.memory()))))
                .and(memoriesElsewhere());
    }

    private static Mistakes<DecoderBlockContract> memoriesElsewhere() {
        return Mistakes.<DecoderBlockContract>none()
                .add(
                        "memory-in-the-residual",
                        RIGHT.cross((b, y) -> b.added(b.memory(), y, b.secondNorm(), b.reading())))
                .add(
                        "self-attention-to-the-memory",
                        RIGHT.self(
                                (b, y) ->
                                        b.added(
                                                y,
                                                b.firstNorm(),
                                                rows -> b.selfAttention().output(b.memory()))))
                .add(
                        "inputs-ask-the-memory",
                        RIGHT.cross((b, y) -> b.added(y, b.inputs(), b.secondNorm(), b.reading())))
                .add(
                        "normalized-inputs-ask-the-memory",
                        RIGHT.cross(
                                (b, y) ->
                                        y.plus(
                                                b.reading()
                                                        .output(
                                                                b.firstNorm()
                                                                        .output(b.inputs())))));
    }

    private static Mistakes<DecoderBlockContract> wrongOrders() {
        return Mistakes.<DecoderBlockContract>none()
                .add(
                        "cross-attention-first",
                        new DecoderWiring(
                                (b, y) -> b.added(y, b.firstNorm(), b.reading()),
                                (b, y) -> b.added(y, b.secondNorm(), b.selfAttention()),
                                RIGHT.feed()))
                .add(
                        "cross-attention-first-with-its-norm",
                        new DecoderWiring(RIGHT.cross(), RIGHT.self(), RIGHT.feed()))
                .add(
                        "feed-forward-before-the-memory",
                        new DecoderWiring(
                                RIGHT.self(),
                                (b, y) -> b.added(y, b.secondNorm(), b.feedForward()),
                                (b, y) -> b.added(y, b.thirdNorm(), b.reading())))
                .add(
                        "feed-forward-before-the-memory-with-its-norm",
                        new DecoderWiring(RIGHT.self(), RIGHT.feed(), RIGHT.cross()))
                .add("side-by-side", first(RIGHT.cross(fromTheInputs()).feed(workOnTheInputs())));
    }

    private static Mistakes<DecoderBlockContract> missingLayers() {
        return Mistakes.<DecoderBlockContract>none()
                .add("no-self-attention", RIGHT.self((b, y) -> b.added(y, b.firstNorm(), NONE)))
                .add("no-cross-attention", RIGHT.cross((b, y) -> b.added(y, b.secondNorm(), NONE)))
                .add("no-feed-forward", RIGHT.feed((b, y) -> b.added(y, b.thirdNorm(), NONE)))
                .add("self-attention-left-out", last(RIGHT.self((b, y) -> y)))
                .add("cross-attention-left-out", last(RIGHT.cross((b, y) -> y)))
                .add("feed-forward-left-out", last(RIGHT.feed((b, y) -> y)))
                .add(
                        "encoder-block",
                        RIGHT.cross((b, y) -> y)
                                .feed((b, y) -> b.added(y, b.secondNorm(), b.feedForward())))
                .add("self-attention-twice", cross((b, rows) -> b.selfAttention().output(rows)))
                .add(
                        "cross-attention-twice",
                        RIGHT.self((b, y) -> b.added(y, b.firstNorm(), b.reading())));
    }

    private static Mistakes<DecoderBlockContract> missingResiduals() {
        DecoderWiring bare =
                new DecoderWiring(
                        (b, y) -> b.alone(y, b.firstNorm(), b.selfAttention()),
                        (b, y) -> b.alone(y, b.secondNorm(), b.reading()),
                        (b, y) -> b.alone(y, b.thirdNorm(), b.feedForward()));
        return Mistakes.<DecoderBlockContract>none()
                .add("first-residual-forgotten", RIGHT.self(bare.self()))
                .add("second-residual-forgotten", RIGHT.cross(bare.cross()))
                .add("third-residual-forgotten", RIGHT.feed(bare.feed()))
                .add("no-residuals", bare);
    }

    private static Mistakes<DecoderBlockContract> wrongResiduals() {
        DecoderWiring normalized =
                new DecoderWiring(
                        (b, y) -> normalized(y, b.firstNorm(), b.selfAttention()),
                        (b, y) -> normalized(y, b.secondNorm(), b.reading()),
                        (b, y) -> normalized(y, b.thirdNorm(), b.feedForward()));
        return Mistakes.<DecoderBlockContract>none()
                .add("residual-from-the-normalized", first(normalized))
                .add("first-residual-from-the-normalized", first(RIGHT.self(normalized.self())))
                .add("second-residual-from-the-normalized", first(RIGHT.cross(normalized.cross())))
                .add("third-residual-from-the-normalized", first(RIGHT.feed(normalized.feed())))
                .add(
                        "second-residual-from-the-inputs",
                        RIGHT.cross((b, y) -> b.added(b.inputs(), y, b.secondNorm(), b.reading())))
                .add(
                        "third-residual-from-the-inputs",
                        RIGHT.feed(
                                (b, y) -> b.added(b.inputs(), y, b.thirdNorm(), b.feedForward())))
                .add(
                        "third-residual-from-the-first-third",
                        RIGHT.feed((b, y) -> b.added(own(b), y, b.thirdNorm(), b.feedForward())))
                .add(
                        "norms-on-the-residuals",
                        first(
                                new DecoderWiring(
                                        (b, y) -> apart(y, b.firstNorm(), b.selfAttention()),
                                        (b, y) -> apart(y, b.secondNorm(), b.reading()),
                                        (b, y) -> apart(y, b.thirdNorm(), b.feedForward()))));
    }

    private static Mistakes<DecoderBlockContract> wrongReading() {
        return Mistakes.<DecoderBlockContract>none()
                .add("feed-forward-on-the-inputs", RIGHT.feed(workOnTheInputs()))
                .add(
                        "feed-forward-on-the-first-third",
                        RIGHT.feed((b, y) -> b.added(y, own(b), b.thirdNorm(), b.feedForward())))
                .add(
                        "first-third-thrown-away",
                        RIGHT.cross((b, y) -> b.added(b.inputs(), b.secondNorm(), b.reading())))
                .add(
                        "first-two-thirds-thrown-away",
                        RIGHT.feed((b, y) -> b.added(b.inputs(), b.thirdNorm(), b.feedForward())));
    }

    private static Mistakes<DecoderBlockContract> wrongNorms() {
        return Mistakes.<DecoderBlockContract>none()
                .add("no-norms", wired(p -> norms(p, SAME, SAME, SAME)))
                .add(
                        "one-norm-for-all",
                        wired(p -> norms(p, p.firstNorm(), p.firstNorm(), p.firstNorm())))
                .add(
                        "first-norm-twice",
                        wired(p -> norms(p, p.firstNorm(), p.firstNorm(), p.thirdNorm())))
                .add(
                        "first-norm-in-place-of-the-third",
                        wired(p -> norms(p, p.firstNorm(), p.secondNorm(), p.firstNorm())))
                .add(
                        "second-norm-twice",
                        wired(p -> norms(p, p.firstNorm(), p.secondNorm(), p.secondNorm())))
                .add(
                        "second-norm-in-place-of-the-first",
                        wired(p -> norms(p, p.secondNorm(), p.secondNorm(), p.thirdNorm())))
                .add(
                        "third-norm-twice",
                        wired(p -> norms(p, p.firstNorm(), p.thirdNorm(), p.thirdNorm())))
                .add(
                        "first-and-second-norm-exchanged",
                        wired(p -> norms(p, p.secondNorm(), p.firstNorm(), p.thirdNorm())))
                .add(
                        "second-and-third-norm-exchanged",
                        wired(p -> norms(p, p.firstNorm(), p.thirdNorm(), p.secondNorm())))
                .add(
                        "first-and-third-norm-exchanged",
                        wired(p -> norms(p, p.thirdNorm(), p.secondNorm(), p.firstNorm())));
    }

    private static Mistakes<DecoderBlockContract> missingNorms() {
        DecoderBlockContract one = wired(p -> norms(p, SAME, p.secondNorm(), p.thirdNorm()));
        DecoderBlockContract two = wired(p -> norms(p, p.firstNorm(), SAME, p.thirdNorm()));
        DecoderBlockContract three = wired(p -> norms(p, p.firstNorm(), p.secondNorm(), SAME));
        return Mistakes.<DecoderBlockContract>none()
                .add("first-norm-forgotten", one)
                .add("second-norm-forgotten", two)
                .add("third-norm-forgotten", three)
                .add("first-norm-forgotten-first", first(one))
                .add("second-norm-forgotten-first", first(two))
                .add("third-norm-forgotten-first", first(three))
                .add("first-norm-forgotten-after", last(one))
                .add("second-norm-forgotten-after", last(two))
                .add("third-norm-forgotten-after", last(three));
    }

    private static Mistakes<DecoderBlockContract> misplacedNorms() {
        return Mistakes.<DecoderBlockContract>none()
                .add(
                        "norm-of-the-layer-alone",
                        last(
                                new DecoderWiring(
                                        (b, y) ->
                                                y.plus(
                                                        b.alone(
                                                                y,
                                                                b.firstNorm(),
                                                                b.selfAttention())),
                                        (b, y) -> y.plus(b.alone(y, b.secondNorm(), b.reading())),
                                        (b, y) ->
                                                y.plus(
                                                        b.alone(
                                                                y,
                                                                b.thirdNorm(),
                                                                b.feedForward())))))
                .add(
                        "one-norm-too-many",
                        (x, memory, p) -> p.thirdNorm().output(RIGHT.output(x, memory, p)))
                .add(
                        "norm-of-the-inputs",
                        last((x, memory, p) -> RIGHT.output(p.firstNorm().output(x), memory, p)));
    }

    private static DecoderBlockContract cross(DecoderWiring.Third reading) {
        return RIGHT.cross((b, y) -> b.added(y, b.secondNorm(), rows -> reading.of(b, rows)));
    }

    private static DecoderWiring.Third fromTheInputs() {
        return (b, y) -> b.added(y, b.inputs(), b.secondNorm(), b.reading());
    }

    private static DecoderWiring.Third workOnTheInputs() {
        return (b, y) -> b.added(y, b.inputs(), b.thirdNorm(), b.feedForward());
    }

    private static Matrix ask(Block b, Matrix rows, Matrix memory) {
        return b.crossAttention().output(rows, memory);
    }

    /** What the first third gives. */
    private static Matrix own(Block b) {
        return RIGHT.self().of(b, b.inputs());
    }

    private static Matrix normalized(Matrix y, Layer norm, Layer layer) {
        Matrix normed = norm.output(y);
        return normed.plus(layer.output(normed));
    }

    private static Matrix apart(Matrix y, Layer norm, Layer layer) {
        return norm.output(y).plus(layer.output(y));
    }
}
