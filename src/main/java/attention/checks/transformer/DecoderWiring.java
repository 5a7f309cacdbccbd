package attention.checks.transformer;

import attention.exercise.CrossLayer;
import attention.exercise.DecoderBlockContract;
import attention.exercise.DecoderBlockContract.Parts;
import attention.exercise.Layer;
import attention.matrix.Matrix;
import java.util.function.UnaryOperator;

/**
 * A decoder block in three thirds, each of which can be exchanged for a wrong one, in both ways
 * round or in one.
 *
 * @param self self-attention
 * @param cross cross-attention
 * @param feed the feed-forward layer
 */
record DecoderWiring(Third self, Third cross, Third feed) implements DecoderBlockContract {
    static final DecoderWiring RIGHT =
            new DecoderWiring(
                    (b, y) -> b.added(y, b.firstNorm(), b.selfAttention()),
                    (b, y) -> b.added(y, b.secondNorm(), b.reading()),
                    (b, y) -> b.added(y, b.thirdNorm(), b.feedForward()));

    /** What the third of a block makes of what the third before it gave. */
    @FunctionalInterface
    interface Third {
        Matrix of(Block block, Matrix y);
    }

    /** Other parts in the places of those that are given. */
    @FunctionalInterface
    interface Places {
        Parts of(Parts parts);
    }

    /** What one call gives. */
    record Block(Matrix inputs, Matrix memory, Parts parts) {
        boolean normFirst() {
            return parts.normFirst();
        }

        Layer selfAttention() {
            return parts.selfAttention();
        }

        CrossLayer crossAttention() {
            return parts.crossAttention();
        }

        Layer feedForward() {
            return parts.feedForward();
        }

        Layer firstNorm() {
            return parts.firstNorm();
        }

        Layer secondNorm() {
            return parts.secondNorm();
        }

        Layer thirdNorm() {
            return parts.thirdNorm();
        }

        /** Cross-attention to the memory, as a layer of the rows that ask. */
        Layer reading() {
            return rows -> crossAttention().output(rows, memory);
        }

        /** A layer's answer added to what was there, and the norm in its place. */
        Matrix added(Matrix y, Layer norm, Layer layer) {
            return added(y, y, norm, layer);
        }

        /** The same, where what is added need not be what was read. */
        Matrix added(Matrix residual, Matrix read, Layer norm, Layer layer) {
            return normFirst()
                    ? residual.plus(layer.output(norm.output(read)))
                    : norm.output(residual.plus(layer.output(read)));
        }

        /** A layer's answer alone, and the norm in its place. */
        Matrix alone(Matrix y, Layer norm, Layer layer) {
            return normFirst() ? layer.output(norm.output(y)) : norm.output(layer.output(y));
        }
    }

    DecoderWiring self(Third other) {
        return new DecoderWiring(other, cross, feed);
    }

    DecoderWiring cross(Third other) {
        return new DecoderWiring(self, other, feed);
    }

    DecoderWiring feed(Third other) {
        return new DecoderWiring(self, cross, other);
    }

    /** Something is done to the result. */
    DecoderBlockContract after(UnaryOperator<Matrix> change) {
        return (x, memory, p) -> change.apply(output(x, memory, p));
    }

    /** The right wiring of other parts. */
    static DecoderBlockContract wired(Places places) {
        return (x, memory, p) -> RIGHT.output(x, memory, places.of(p));
    }

    /** Wrong where the norms come first. */
    static DecoderBlockContract first(DecoderBlockContract wrong) {
        return (x, memory, p) -> (p.normFirst() ? wrong : RIGHT).output(x, memory, p);
    }

    /** Wrong where the norms come after. */
    static DecoderBlockContract last(DecoderBlockContract wrong) {
        return (x, memory, p) -> (p.normFirst() ? RIGHT : wrong).output(x, memory, p);
    }

    /** The same parts, wired the one way round or the other. */
    static Parts normFirst(Parts p, boolean first) {
        return new Parts(
                p.selfAttention(),
                p.crossAttention(),
                p.feedForward(),
                p.firstNorm(),
                p.secondNorm(),
                p.thirdNorm(),
                first);
    }

    /** The same parts with other norms. */
    static Parts norms(Parts p, Layer first, Layer second, Layer third) {
        return new Parts(
                p.selfAttention(),
                p.crossAttention(),
                p.feedForward(),
                first,
                second,
                third,
                p.normFirst());
    }

    @Override
    public Matrix output(Matrix inputs, Matrix memory, Parts parts) {
        Block block = new Block(inputs, memory, parts);
        return feed.of(block, cross.of(block, self.of(block, inputs)));
    }
}
