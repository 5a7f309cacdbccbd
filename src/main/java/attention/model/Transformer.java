package attention.model;

import attention.exercise.DecoderBlockContract;
import attention.exercise.EncoderBlockContract;
import attention.exercise.NextToken;
import attention.mask.Mask;
import attention.matrix.Matrix;
import attention.variant.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * An encoder reads, a decoder writes, both of attention alone — Vaswani et al. 2017, figure 1. It
 * computes by {@link TransformerParts}, each of which can be the core's or a learner's.
 *
 * <p>Texts of one length go through together, the rows of each below those of the one before; no
 * text looks into its neighbour.
 */
public final class Transformer implements Model {
    private final TransformerSizes sizes;
    private final TransformerParts parts;
    private final Embedding sourceWords;
    private final Embedding targetWords;
    private final List<EncoderTables> encoder;
    private final List<DecoderTables> decoder;
    private final LayerNorm encoderNorm;
    private final LayerNorm decoderNorm;
    private final Linear readout;

    /** Where a model attends. */
    public enum Place {
        /** The encoder's words to each other. */
        ENCODER,
        /** The decoder's words to those before them. */
        DECODER,
        /** The decoder's words to those that the encoder has read. */
        CROSS
    }

    /**
     * What an encoder has read.
     *
     * @param rows for each word one, text after text, (texts · n × dModel)
     * @param looks where the heads have looked
     */
    public record Memory(Matrix rows, HeadLooks looks) {}

    /**
     * What a decoder says, given the words before.
     *
     * @param logits for each place one row, text after text, (texts · n × outputs)
     * @param looks where the heads have looked, those of the encoder too
     */
    public record Pass(Matrix logits, HeadLooks looks) {
        /**
         * Where the heads of a block have looked: inside the trace are {@code head 1}, {@code head
         * 2} and so on.
         *
         * @param block counted from 1
         * @param text counted from 0
         */
        public Trace heads(Place place, int block, int text) {
            return looks.heads(place, block, text);
        }

        /** The same of the first block and the first text. */
        public Trace heads(Place place) {
            return heads(place, 1, 0);
        }
    }

    private Transformer(Transformer like, TransformerParts parts) {
        this.parts = parts;
        sizes = like.sizes;
        sourceWords = like.sourceWords;
        targetWords = like.targetWords;
        encoder = like.encoder;
        decoder = like.decoder;
        encoderNorm = like.encoderNorm;
        decoderNorm = like.decoderNorm;
        readout = like.readout;
    }

    private Transformer(TransformerSizes d, TransformerParts parts, RandomGenerator random) {
        this.sizes = d;
        this.parts = parts;
        sourceWords = Embedding.random("source", d.sourceWords(), d.dModel(), random);
        targetWords = Embedding.random("target", d.targetWords(), d.dModel(), random);
        encoder = new ArrayList<>();
        decoder = new ArrayList<>();
        for (int block = 1; block <= d.blocks(); block++) {
            encoder.add(EncoderTables.random("encoder." + block, d, random));
        }
        for (int block = 1; block <= d.blocks(); block++) {
            decoder.add(DecoderTables.random("decoder." + block, d, random));
        }
        encoderNorm = new LayerNorm("encoder.norm", d.dModel());
        decoderNorm = new LayerNorm("decoder.norm", d.dModel());
        readout = EncoderTables.linear("readout", d.dModel(), d.outputs(), random);
    }

    /**
     * A model that has learned nothing yet: embeddings N(0, 1/dModel), tables N(0, 2/(rows +
     * columns)), gains 1, biases 0. The same generator gives the same numbers, whatever the parts.
     */
    public static Transformer random(
            TransformerSizes sizes, TransformerParts parts, RandomGenerator random) {
        return new Transformer(sizes, parts, random);
    }

    /** The same parameters put to work by other parts, such as those that a learner wrote. */
    public Transformer with(TransformerParts other) {
        return new Transformer(this, other);
    }

    /** How large it is. */
    public TransformerSizes sizes() {
        return sizes;
    }

    /** By which rules it computes. */
    public TransformerParts parts() {
        return parts;
    }

    /**
     * Reads texts of one length.
     *
     * @param sources words counted from 0
     */
    public Memory read(int[]... sources) {
        HeadLooks looks = new HeadLooks(sources.length);
        Matrix rows = embedded(sourceWords, sources);
        for (EncoderTables block : encoder) {
            rows = parts.encoderBlock().output(rows, layers(block, looks));
        }
        return new Memory(sizes.normFirst() ? normed(encoderNorm).output(rows) : rows, looks);
    }

    /**
     * Says at each place what comes next, given the words up to there.
     *
     * @param memory of as many texts
     * @param before for each text the words that are there already, the one for "nothing yet"
     *     first, all of one length
     */
    public Pass decode(Memory memory, int[]... before) {
        HeadLooks looks = memory.looks().copy();
        Matrix rows = embedded(targetWords, before);
        Mask causal = causalMask(before[0].length);
        for (DecoderTables block : decoder) {
            rows = parts.decoderBlock().output(rows, memory.rows(), layers(block, causal, looks));
        }
        Matrix last = sizes.normFirst() ? normed(decoderNorm).output(rows) : rows;
        return new Pass(readout.output(last), looks);
    }

    /**
     * Writes for each text what comes of it: at each step the word with the largest logit, of equal
     * ones the first, is written and read again.
     *
     * @param sources of one length
     * @param start the word for "nothing yet"
     * @param length how many words to write
     */
    public int[][] write(int[][] sources, int start, int length) {
        Memory memory = read(sources);
        int[][] words = new int[sources.length][length + 1];
        for (int[] text : words) {
            text[0] = start;
        }
        for (int t = 1; t <= length; t++) {
            Matrix logits = decode(memory, beginnings(words, t)).logits();
            for (int text = 0; text < words.length; text++) {
                words[text][t] = GreedyDecoding.largest(logits.row(text * t + t - 1));
            }
        }
        return Arrays.stream(words)
                .map(text -> Arrays.copyOfRange(text, 1, length + 1))
                .toArray(int[][]::new);
    }

    /**
     * The model as what goes on with a text, for whoever writes by it, such as {@link
     * GreedyDecoding}. The source is read once, now.
     */
    public NextToken after(int... source) {
        Memory memory = read(source);
        return tokens -> decode(memory, tokens).logits().row(tokens.length - 1);
    }

    private static int[][] beginnings(int[][] words, int length) {
        return Arrays.stream(words).map(it -> Arrays.copyOf(it, length)).toArray(int[][]::new);
    }

    /** The rows of all words times √dModel, plus the rows of their places. */
    private Matrix embedded(Embedding words, int[]... texts) {
        int n = texts[0].length;
        if (n == 0 || Arrays.stream(texts).anyMatch(it -> it.length != n)) {
            throw new IllegalArgumentException(
                    "Texts go through together if all have one length, 1 or more, but these have %s. Give them one by one."
                            .formatted(Arrays.stream(texts).map(it -> it.length).toList()));
        }
        int[] all = Arrays.stream(texts).flatMapToInt(Arrays::stream).toArray();
        int[] places = IntStream.range(0, all.length).map(i -> i % n).toArray();
        Matrix positions = Matrix.of(parts.positions().encoding(n, sizes.dModel()));
        return words.output(all).scaled(Math.sqrt(sizes.dModel())).plus(positions.rows(places));
    }

    private EncoderBlockContract.Parts layers(EncoderTables block, HeadLooks looks) {
        return new EncoderBlockContract.Parts(
                rows ->
                        attended(
                                block.attention(),
                                rows,
                                rows,
                                looks.of(Place.ENCODER, parts, Mask.none())),
                block.feedForward().with(parts.feedForward()),
                normed(block.firstNorm()),
                normed(block.secondNorm()),
                sizes.normFirst());
    }

    private DecoderBlockContract.Parts layers(DecoderTables block, Mask causal, HeadLooks looks) {
        return new DecoderBlockContract.Parts(
                rows -> attended(block.self(), rows, rows, looks.of(Place.DECODER, parts, causal)),
                (rows, memory) ->
                        attended(
                                block.cross(),
                                rows,
                                memory,
                                looks.of(Place.CROSS, parts, Mask.none())),
                block.feedForward().with(parts.feedForward()),
                normed(block.firstNorm()),
                normed(block.secondNorm()),
                normed(block.thirdNorm()),
                sizes.normFirst());
    }

    private Matrix attended(
            AttentionTables tables, Matrix asking, Matrix asked, HeadLooks.Layer each) {
        return parts.multiHead().output(asking, asked, asked, tables.now(sizes.headCount()), each);
    }

    private LayerNorm normed(LayerNorm norm) {
        return norm.with(parts.layerNorm());
    }

    private Mask causalMask(int length) {
        boolean[][] allowed = parts.causalMask().allowed(length);
        return (query, key) -> allowed[query][key];
    }

    @Override
    public List<Parameter> parameters() {
        List<Object> all = new ArrayList<>(List.of(sourceWords, targetWords));
        all.addAll(encoder);
        all.addAll(decoder);
        if (sizes.normFirst()) {
            all.addAll(List.of(encoderNorm, decoderNorm));
        }
        all.add(readout);
        return Model.parameters(all.toArray());
    }
}
