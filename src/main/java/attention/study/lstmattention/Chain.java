package attention.study.lstmattention;

import attention.exercise.LstmCellContract;
import attention.exercise.LstmCellContract.State;
import attention.matrix.Matrix;
import attention.model.LstmCell;
import attention.model.Model;
import attention.model.Parameter;
import attention.model.RecurrentCell;
import java.util.List;
import java.util.random.RandomGenerator;

/** A cell that reads texts word by word, many texts at a time. */
interface Chain extends Model {
    /**
     * What the cell shows after each word.
     *
     * @param words for each place the words of all texts, (texts × dModel)
     * @return for each place (texts × dState)
     */
    Matrix[] states(Matrix... words);

    /** A chain of this kind at its start. */
    static Chain random(
            Memory memory, int dModel, int dState, LstmCellContract step, RandomGenerator random) {
        return memory == Memory.PLAIN
                ? new OfPlain(RecurrentCell.random("cell", dModel, dState, random))
                : new OfLstm(
                        LstmCell.random("cell", dModel, dState, memory.forgetBias(), random), step);
    }

    /** A state that is made anew with each word. */
    record OfPlain(RecurrentCell cell) implements Chain {
        @Override
        public Matrix[] states(Matrix... words) {
            Matrix[] states = new Matrix[words.length];
            Matrix state = cell.start(words[0].rows());
            for (int t = 0; t < words.length; t++) {
                state = cell.next(words[t], state);
                states[t] = state;
            }
            return states;
        }

        @Override
        public List<Parameter> parameters() {
            return cell.parameters();
        }
    }

    /**
     * A cell that is kept.
     *
     * @param cell its tables
     * @param step its equations: the core's, or somebody's own
     */
    record OfLstm(LstmCell cell, LstmCellContract step) implements Chain {
        @Override
        public Matrix[] states(Matrix... words) {
            Matrix[] states = new Matrix[words.length];
            State state = cell.start(words[0].rows());
            for (int t = 0; t < words.length; t++) {
                state = step.next(words[t], state, cell.tables());
                states[t] = state.output();
            }
            return states;
        }

        @Override
        public List<Parameter> parameters() {
            return cell.parameters();
        }
    }
}
