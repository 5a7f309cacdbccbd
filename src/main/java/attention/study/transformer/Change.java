package attention.study.transformer;

import attention.exercise.DecoderBlockContract;
import attention.exercise.EncoderBlockContract;
import attention.exercise.Layer;
import attention.matrix.Matrix;
import attention.model.DecoderBlock;
import attention.model.EncoderBlock;
import attention.model.Parameter;
import attention.model.TransformerParts;
import attention.model.TransformerSizes;
import attention.score.DotProduct;

/** One thing done otherwise than usual, to see what it is good for. */
public enum Change {
    /** The usual model. */
    NONE("as it is"),
    /** Nothing says where a symbol stands. */
    NO_POSITIONS("no positions"),
    /** The decoder may look one place too far, at the symbol that it is about to write. */
    MASK_OFF_BY_ONE("mask off by one"),
    /** Each layer gives its result alone. */
    NO_RESIDUAL("no residual"),
    /** No row is normalized. */
    NO_NORM("no layer norm", ".*[nN]orm\\..*"),
    /** Each sum is normalized, as in the paper. */
    NORM_LAST("norm last"),
    /** Scores are not divided by √dK. */
    NO_SCALE("no scale"),
    /** One head that has all columns. */
    ONE_HEAD("one head"),
    /** No feed-forward layer. */
    NO_FEED_FORWARD("no feed-forward", ".*(feedForward|encoder.*secondNorm|thirdNorm)\\..*"),
    /** The decoder does not look at what it has written. */
    NO_SELF_ATTENTION("no decoder self-attention", "decoder.*(self|firstNorm)\\..*");

    /** Without the sums, the norm goes before each layer. */
    private static final EncoderBlockContract ENCODER_WITHOUT_SUMS =
            (x, p) -> {
                Matrix read = p.attention().output(p.firstNorm().output(x));
                return p.feedForward().output(p.secondNorm().output(read));
            };

    private static final DecoderBlockContract DECODER_WITHOUT_SUMS =
            (x, memory, p) -> {
                Matrix own = p.selfAttention().output(p.firstNorm().output(x));
                Matrix read = p.crossAttention().output(p.secondNorm().output(own), memory);
                return p.feedForward().output(p.thirdNorm().output(read));
            };

    private static final Layer NOTHING = rows -> Matrix.zeros(rows.rows(), rows.cols());

    private static final DecoderBlockContract DECODER_WITHOUT_SELF_ATTENTION =
            (x, memory, p) ->
                    DecoderBlock.PLAIN.output(
                            x,
                            memory,
                            new DecoderBlockContract.Parts(
                                    NOTHING,
                                    p.crossAttention(),
                                    p.feedForward(),
                                    p.firstNorm(),
                                    p.secondNorm(),
                                    p.thirdNorm(),
                                    p.normFirst()));

    private final String words;
    private final String unused;

    Change(String words) {
        this(words, "");
    }

    Change(String words, String unused) {
        this.words = words;
        this.unused = unused;
    }

    /** The sizes of the changed model. */
    TransformerSizes of(TransformerSizes usual) {
        return switch (this) {
            case ONE_HEAD -> usual.withHeads(1);
            case NORM_LAST -> usual.normFirst(false);
            default -> usual;
        };
    }

    /** What the changed model computes by. */
    TransformerParts of(TransformerParts usual) {
        return switch (this) {
            case NO_POSITIONS ->
                    usual.withPositions((length, dModel) -> new double[length][dModel]);
            case MASK_OFF_BY_ONE -> usual.withCausalMask(Change::oneTooFar);
            case NO_RESIDUAL -> usual.withBlocks(ENCODER_WITHOUT_SUMS, DECODER_WITHOUT_SUMS);
            case NO_NORM -> usual.withLayerNorm((x, gain, shift, epsilon) -> x);
            case NO_SCALE -> usual.withScore(new DotProduct());
            case NO_FEED_FORWARD -> usual.withFeedForward((x, w1, b1, w2, b2) -> NOTHING.output(x));
            case NO_SELF_ATTENTION ->
                    usual.withBlocks(EncoderBlock.PLAIN, DECODER_WITHOUT_SELF_ATTENTION);
            case NONE, NORM_LAST, ONE_HEAD -> usual;
        };
    }

    private static boolean[][] oneTooFar(int length) {
        boolean[][] allowed = new boolean[length][length];
        for (int query = 0; query < length; query++) {
            for (int key = 0; key < length; key++) {
                allowed[query][key] = key <= query + 1;
            }
        }
        return allowed;
    }

    /** Whether the changed model computes with this parameter at all. */
    boolean uses(Parameter parameter) {
        return !parameter.name().matches(unused);
    }

    @Override
    public String toString() {
        return words;
    }
}
