package attention.checks.seq2seq;

import attention.exercise.Recurrence;
import attention.exercise.RecurrentCellContract;
import attention.exercise.RecurrentCellContract.Parameters;
import attention.matrix.Matrix;
import attention.model.RecurrentCell;

/** The plain cell as a part of a decoder, which the learner's own may take the place of. */
record ElmanCell(Parameters p) implements Recurrence {
    @Override
    public Matrix next(Matrix input, Matrix state) {
        return by(RecurrentCell.PLAIN).next(input, state);
    }

    /** The same by somebody's cell. */
    Recurrence by(RecurrentCellContract cell) {
        return (input, state) -> cell.next(input, state, p);
    }
}
