package attention.checks.transformer;

import static attention.checks.transformer.DecoderWiring.RIGHT;
import static attention.checks.transformer.DecoderWiring.first;
import static attention.checks.transformer.DecoderWiring.last;

import attention.check.Mistakes;
import attention.exercise.DecoderBlockContract;

/** Wrong answers to DecoderBlock of whoever wrote each way out, and one of them wrong. */
final class DecoderBlockOneWayMistakes {
    static final Mistakes<DecoderBlockContract> ALL =
            inOneWay(
                            "first-residual-forgotten",
                            RIGHT.self((b, y) -> b.alone(y, b.firstNorm(), b.selfAttention())))
                    .and(
                            inOneWay(
                                    "second-residual-forgotten",
                                    RIGHT.cross((b, y) -> b.alone(y, b.secondNorm(), b.reading()))))
                    .and(
                            inOneWay(
                                    "third-residual-forgotten",
                                    RIGHT.feed(
                                            (b, y) -> b.alone(y, b.thirdNorm(), b.feedForward()))))
                    .and(
                            inOneWay(
                                    "second-residual-from-the-inputs",
                                    RIGHT.cross(
                                            (b, y) ->
                                                    b.added(
                                                            b.inputs(),
                                                            y,
                                                            b.secondNorm(),
                                                            b.reading()))))
                    .and(
                            inOneWay(
                                    "third-residual-from-the-inputs",
                                    RIGHT.feed(
                                            (b, y) ->
                                                    b.added(
                                                            b.inputs(),
                                                            y,
                                                            b.thirdNorm(),
                                                            b.feedForward()))))
                    .and(
                            inOneWay(
                                    "memory-normalized",
                                    (x, memory, p) ->
                                            RIGHT.output(x, p.secondNorm().output(memory), p)));

    private DecoderBlockOneWayMistakes() {}

    private static Mistakes<DecoderBlockContract> inOneWay(
            String name, DecoderBlockContract wrong) {
        return Mistakes.<DecoderBlockContract>none()
                .add(name + "-first", first(wrong))
                .add(name + "-after", last(wrong));
    }
}
