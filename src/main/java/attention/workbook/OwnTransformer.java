package attention.workbook;

import attention.check.Checker;
import attention.check.Exercise;
import attention.check.GradientProof;
import attention.check.Register;
import attention.exercise.CausalMaskContract;
import attention.exercise.DecoderBlockContract;
import attention.exercise.EncoderBlockContract;
import attention.exercise.FeedForwardContract;
import attention.exercise.LayerNormContract;
import attention.exercise.MergeHeadsContract;
import attention.exercise.MultiHeadContract;
import attention.exercise.PaddingMaskContract;
import attention.exercise.PositionalEncodingContract;
import attention.exercise.ProjectionsContract;
import attention.exercise.ProjectionsContract.Projected;
import attention.exercise.SoftmaxJacobianContract;
import attention.exercise.SplitHeadsContract;
import attention.matrix.Matrix;
import attention.model.HeadsOf;
import attention.model.TransformerParts;
import attention.normalize.Normalizer;
import attention.own.OwnScaledDotProduct;
import attention.own.OwnSoftmax;
import attention.own.WrongGradient;
import attention.score.ScoreFunction;
import attention.score.Scorer;
import attention.variant.MergeHeads;
import attention.variant.SplitHeads;
import attention.words.Words;
import attention.workbook.command.OwnWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * A Transformer of the learner's own pieces: each in its place where it is solved and gradients
 * come back through it, the library's otherwise. Keeps a list of whose each piece is.
 *
 * <p>Self-attention is put together from projections, split and merged heads; where one text reads
 * another, the multi-head attention of one piece stands.
 */
final class OwnTransformer {
    private static final Words WORDS = Words.of("workbook");

    private final OwnWork work;
    private final Checker checker;
    private final List<String> exercises = new ArrayList<>();
    private final List<String> lessons = new ArrayList<>();
    private final List<String> whose = new ArrayList<>();

    OwnTransformer(OwnWork work, Checker checker) {
        this.work = work;
        this.checker = checker;
    }

    /** These parts, with the learner's in place of those that they have. */
    TransformerParts over(TransformerParts core) {
        Scorer score = score(core.score());
        Normalizer softmax = softmax(core.normalizer());
        ProjectionsContract projections = part("Projections", OwnTransformer::projected);
        SplitHeadsContract split = part("SplitHeads", SplitHeads::heads);
        MergeHeadsContract merge = part("MergeHeads", MergeHeads::joined);
        MultiHeadContract self = new HeadsOf(projections, split, merge);
        MultiHeadContract cross = part("MultiHead", core.multiHead());
        CausalMaskContract causal = part("CausalMask", core.causalMask());
        PaddingMaskContract padding = part("PaddingMask", new NothingHidden());
        PositionalEncodingContract positions = part("PositionalEncoding", core.positions());
        LayerNormContract layerNorm = part("LayerNorm", core.layerNorm());
        FeedForwardContract feedForward = part("FeedForward", core.feedForward());
        EncoderBlockContract encoder = part("EncoderBlock", core.encoderBlock());
        DecoderBlockContract decoder = part("DecoderBlock", core.decoderBlock());
        return new TransformerParts(
                score,
                softmax,
                length ->
                        padding.both(
                                causal.allowed(length),
                                padding.allowed(length, new boolean[length])),
                (queries, keys, values, tables, attention) ->
                        (queries == keys ? self : cross)
                                .output(queries, keys, values, tables, attention),
                positions,
                layerNorm,
                feedForward,
                encoder,
                decoder);
    }

    /** Whose each piece is. */
    Table table() {
        return Table.create(WORDS.text("session/pieces"))
                .addColumns(
                        StringColumn.create(WORDS.text("session/piece"), exercises),
                        StringColumn.create(WORDS.text("session/lesson"), lessons),
                        StringColumn.create(WORDS.text("session/whose"), whose));
    }

    private static Projected projected(Matrix rows, Matrix wq, Matrix wk, Matrix wv) {
        return new Projected(rows.times(wq), rows.times(wk), rows.times(wv));
    }

    /** No text of this model is filled up. */
    private static final class NothingHidden implements PaddingMaskContract {
        @Override
        public boolean[][] allowed(int queryLen, boolean[] padding) {
            boolean[][] allowed = new boolean[queryLen][padding.length];
            for (boolean[] row : allowed) {
                for (int key = 0; key < row.length; key++) {
                    row[key] = !padding[key];
                }
            }
            return allowed;
        }

        @Override
        public boolean[][] both(boolean[][] a, boolean[][] b) {
            boolean[][] both = new boolean[a.length][];
            for (int query = 0; query < a.length; query++) {
                both[query] = a[query].clone();
                for (int key = 0; key < both[query].length; key++) {
                    both[query][key] &= b[query][key];
                }
            }
            return both;
        }
    }

    private Scorer score(Scorer core) {
        Exercise exercise = exercise("ScaledDotProduct");
        Optional<Object> mine = work.solved(exercise, checker);
        try {
            Scorer own =
                    mine.isPresent() ? new OwnScaledDotProduct((ScoreFunction) mine.get()) : core;
            note(exercise, mine.isPresent() ? "session/mine" : "session/library");
            return own;
        } catch (WrongGradient refused) {
            note(exercise, "session/without gradient");
            return core;
        }
    }

    /** It takes two exercises: forward by the one, backward by the other. */
    private Normalizer softmax(Normalizer core) {
        Exercise softmax = exercise("Softmax");
        Exercise jacobian = exercise("SoftmaxJacobian");
        Optional<Object> forward = work.solved(softmax, checker);
        Optional<Object> backward = work.solved(jacobian, checker);
        if (forward.isEmpty() || backward.isEmpty()) {
            note(softmax, forward.isPresent() ? "session/waits" : "session/library");
            note(jacobian, backward.isPresent() ? "session/waits" : "session/library");
            return core;
        }
        try {
            Normalizer own =
                    new OwnSoftmax(
                            (Normalizer) forward.get(), (SoftmaxJacobianContract) backward.get());
            note(softmax, "session/mine");
            note(jacobian, "session/mine");
            return own;
        } catch (WrongGradient refused) {
            note(softmax, "session/without gradient");
            note(jacobian, "session/without gradient");
            return core;
        }
    }

    private <P> P part(String name, P core) {
        Exercise exercise = exercise(name);
        Optional<Object> mine = work.solved(exercise, checker);
        boolean learns = mine.filter(it -> GradientProof.passes(exercise, core, it)).isPresent();
        String solved = learns ? "session/mine" : "session/without gradient";
        note(exercise, mine.isPresent() ? solved : "session/library");
        @SuppressWarnings("unchecked") // it keeps to the contract, for it passed
        P part = learns ? (P) mine.orElseThrow() : core;
        return part;
    }

    private static Exercise exercise(String name) {
        return Register.get().find(name).orElseThrow();
    }

    private void note(Exercise exercise, String key) {
        exercises.add(exercise.name());
        lessons.add(exercise.lesson().number());
        whose.add(WORDS.text(key));
    }
}
