package attention.study.seqtoseq;

import attention.exercise.BahdanauScoreContract;
import attention.exercise.DecoderStepContract;
import attention.exercise.RecurrentCellContract;
import attention.model.Annotations;
import attention.model.BahdanauScore;
import attention.model.DecoderStep;
import attention.model.RecurrentCell;
import attention.model.Seq2Seq;
import attention.study.Contender;
import attention.study.Plan;
import attention.study.Training;
import attention.study.TrainingRun;
import attention.train.Adam;

/**
 * What is trained, and how.
 *
 * @param bitext the texts
 * @param wiring what of the encoder the decoder may look at, and whether it reads its last word
 * @param plan how long, at which rate
 * @param parts the rules of cell, score and step
 */
public record Translation(Bitext bitext, Seq2Seq.Wiring wiring, Plan plan, Parts parts) {
    private static final int START = 1;
    private static final int D_WORD = 16;
    private static final int D_STATE = 32;
    private static final int D_SCORE = 16;

    /** Adam 0.005, 800 iterations; tables start at N(0, 1/rows). */
    public static final Plan PLAN = new Plan(() -> new Adam(0.005), 800, 100, 1, moment -> {});

    /** The rules of cell, score and step: the library's, or a learner's own. */
    public record Parts(
            RecurrentCellContract cell, BahdanauScoreContract score, DecoderStepContract step) {
        /** The library's. */
        public static final Parts CORE =
                new Parts(RecurrentCell.PLAIN, BahdanauScore.ADDITIVE, new DecoderStep());
    }

    /** An encoder of one direction, a decoder that reads its last word, the usual plan. */
    public Translation(Bitext bitext, Annotations.Kind reads) {
        this(bitext, new Seq2Seq.Wiring(reads), PLAN, Parts.CORE);
    }

    /** The same with these parts. */
    public Translation with(
            RecurrentCellContract cell, BahdanauScoreContract score, DecoderStepContract step) {
        return new Translation(bitext, wiring, plan, new Parts(cell, score, step));
    }

    /** The same, longer or shorter. */
    public Translation withIterations(int count, int lookEvery) {
        return new Translation(bitext, wiring, plan.withIterations(count, lookEvery), parts);
    }

    /** The same with an encoder that reads in both directions. */
    public Translation inBothDirections() {
        return new Translation(bitext, wiring.inBothDirections(), plan, parts);
    }

    /** The same with a decoder that reads the context alone. */
    public Translation withoutPrevious() {
        return new Translation(bitext, wiring.withoutPrevious(), plan, parts);
    }

    /** What it is called in tables. */
    public String name() {
        String reads =
                switch (wiring.reads()) {
                    case LAST_STATE -> "one vector";
                    case STATES -> "attention";
                    case WORD_VECTORS -> "attention to words";
                };
        return reads
                + (wiring.bothDirections() ? " · both directions" : "")
                + (wiring.joinsPrevious() ? "" : " · context alone");
    }

    /** A translator that has learned nothing yet; the same seed gives the same one. */
    public Translator translator(long seed) {
        Seq2Seq.Sizes sizes =
                new Seq2Seq.Sizes(
                        bitext.source().size(), bitext.target().size(), D_WORD, D_STATE, D_SCORE);
        Seq2Seq model = Seq2Seq.random(sizes, wiring, Training.random(seed, START));
        Seq2Seq withParts = model.with(parts.cell(), parts.score(), parts.step());
        return new Translator(bitext, withParts, seed);
    }

    /** Trains a translator to the end of the plan. */
    public TrainingRun train(Translator translator, long seed) {
        return Training.run(name(), seed, plan, translator);
    }

    /** As a reader of an experiment. */
    Contender contender() {
        return new Contender(name(), seed -> train(translator(seed), seed));
    }
}
