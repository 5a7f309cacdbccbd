package attention.study.threeadvantages;

import attention.exercise.LstmCellContract.State;
import attention.exercise.Recurrence;
import attention.matrix.Matrix;
import attention.model.LstmCell;
import attention.model.Parameter;
import attention.model.RecurrentCell;
import java.util.List;

/** Word by word, with what was kept of the words before. */
sealed interface StepwiseReading extends LastState {
    /** A state that is made anew with each word. */
    record OfPlain(RecurrentCell cell) implements StepwiseReading {
        @Override
        public Matrix after(Matrix... words) {
            return last(cell, cell.bias().value().cols(), words);
        }

        @Override
        public List<Parameter> parameters() {
            return cell.parameters();
        }
    }

    /** Two gates. */
    record OfGru(GruCell cell) implements StepwiseReading {
        @Override
        public Matrix after(Matrix... words) {
            return last(cell::next, cell.states().value().rows(), words);
        }

        @Override
        public List<Parameter> parameters() {
            return cell.parameters();
        }
    }

    /** A cell that is kept, and an output. */
    record OfLstm(LstmCell cell) implements StepwiseReading {
        @Override
        public Matrix after(Matrix... words) {
            State state = cell.start(words[0].rows());
            for (Matrix word : words) {
                state = cell.next(word, state);
            }
            return state.output();
        }

        @Override
        public List<Parameter> parameters() {
            return cell.parameters();
        }
    }

    private static Matrix last(Recurrence cell, int width, Matrix... words) {
        Matrix state = Matrix.zeros(words[0].rows(), width);
        for (Matrix word : words) {
            state = cell.next(word, state);
        }
        return state;
    }
}
