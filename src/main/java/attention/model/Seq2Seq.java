package attention.model;

import attention.exercise.BahdanauScoreContract;
import attention.exercise.DecoderStepContract;
import attention.exercise.RecurrentCellContract;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * An encoder reads, a decoder writes — without attention Cho et al. 2014, with it Bahdanau et al.
 * 2015.
 *
 * @param reads what of the encoder the decoder may look at
 */
public record Seq2Seq(Encoder encoder, Decoder decoder, Annotations.Kind reads) implements Model {
    /**
     * How large a model is.
     *
     * @param sourceWords how many words the encoder knows
     * @param targetWords how many words the decoder knows, with those for start and end
     * @param dWord the width of a word's vector
     * @param dState the width of a state
     * @param dScore the hidden width of the score
     */
    public record Sizes(int sourceWords, int targetWords, int dWord, int dState, int dScore) {}

    /**
     * How a model is wired.
     *
     * @param reads what of the encoder the decoder may look at
     * @param bothDirections whether the encoder also reads from the end
     * @param joinsPrevious whether the decoder's cell reads the word before beside the context
     */
    public record Wiring(Annotations.Kind reads, boolean bothDirections, boolean joinsPrevious) {
        /** One direction, joined. */
        public Wiring(Annotations.Kind reads) {
            this(reads, false, true);
        }

        /** The same with an encoder that reads in both directions. */
        public Wiring inBothDirections() {
            return new Wiring(reads, true, joinsPrevious);
        }

        /** The same with a decoder whose cell reads the context alone. */
        public Wiring withoutPrevious() {
            return new Wiring(reads, bothDirections, false);
        }
    }

    /** A model that has learned nothing yet: tables N(0, 1/rows), biases 0. */
    public static Seq2Seq random(Sizes d, Wiring wiring, RandomGenerator random) {
        Encoder oneWay = Encoder.random("encoder", d.sourceWords(), d.dWord(), d.dState(), random);
        Encoder encoder =
                wiring.bothDirections() ? oneWay.inBothDirections("encoder", random) : oneWay;
        boolean oneVector = wiring.reads() == Annotations.Kind.LAST_STATE;
        boolean ofWords = wiring.reads() == Annotations.Kind.WORD_VECTORS;
        int dValue = ofWords ? d.dWord() : encoder.dH();
        int dInput = wiring.joinsPrevious() ? d.dWord() + dValue : dValue;
        @Nullable BahdanauScore score =
                oneVector
                        ? null
                        : BahdanauScore.random(
                                "score", d.dState(), encoder.dH(), d.dScore(), random);
        return new Seq2Seq(
                encoder,
                new Decoder(
                        Embedding.random("decoder.words", d.targetWords(), d.dWord(), random),
                        score,
                        RecurrentCell.random("decoder.cell", dInput, d.dState(), random),
                        Linear.random("readout", d.dState() + dValue, d.targetWords(), random),
                        new DecoderStep()),
                wiring.reads());
    }

    /** The same parameters with these parts, such as those that a learner wrote. */
    public Seq2Seq with(
            RecurrentCellContract cell, BahdanauScoreContract score, DecoderStepContract step) {
        BahdanauScore scored = decoder.score();
        return new Seq2Seq(
                encoder.with(cell),
                new Decoder(
                        decoder.words(),
                        scored == null ? null : scored.with(score),
                        decoder.cell().with(cell),
                        decoder.readout(),
                        step),
                reads);
    }

    /** What the decoder may look at, of sentences of one length. */
    public Annotations read(int[]... sentences) {
        return encoder.read(sentences).annotations(reads);
    }

    /**
     * Writes what comes of a sentence, the best word each time.
     *
     * @param first the word that stands for "nothing yet"
     * @param last the word that ends a sentence
     * @param longest after how many words to stop anyway
     */
    public Written write(int[] sentence, int first, int last, int longest) {
        return decoder.write(read(sentence), first, last, longest);
    }

    @Override
    public List<Parameter> parameters() {
        return Model.parameters(encoder, decoder);
    }
}
