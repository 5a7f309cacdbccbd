package attention.checks.seq2seq;

import attention.exercise.AlignmentModel;
import attention.exercise.BahdanauScoreContract;
import attention.matrix.Matrix;
import attention.model.BahdanauScore;

/** The additive score as a part of a decoder, which the learner's own may take the place of. */
record AlignedBy(Matrix wq, Matrix wk, Matrix v) implements AlignmentModel {
    @Override
    public Matrix scores(Matrix query, Matrix annotations) {
        return by(BahdanauScore.ADDITIVE).scores(query, annotations);
    }

    /** The same with somebody's score. */
    AlignmentModel by(BahdanauScoreContract score) {
        return (query, annotations) -> score.scores(query, score.prepare(annotations, wk), wq, v);
    }
}
