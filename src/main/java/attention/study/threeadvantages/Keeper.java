package attention.study.threeadvantages;

import attention.model.LstmCell;
import attention.model.RecurrentCell;
import java.util.random.RandomGenerator;

/** What makes one row of a text, so that something of the first word may still be in it. */
public enum Keeper {
    /** The last word asks all of them. */
    ATTENTION("attention"),
    /** A state that is made anew with each word. */
    RECURRENT("recurrent"),
    /** Two gates. */
    GRU("GRU"),
    /** A cell that is kept; its forget gate starts at σ(1) = 0.73. */
    LSTM("LSTM bias 1"),
    /** Its forget gate starts at ½. */
    HALF_OPEN("LSTM bias 0");

    private final String words;

    Keeper(String words) {
        this.words = words;
    }

    /** One of this kind at its start: tables N(0, 1/width), biases 0 but for the forget gate's. */
    LastState random(int width, RandomGenerator random) {
        return switch (this) {
            case ATTENTION -> AskingReading.random(width, random);
            case RECURRENT ->
                    new StepwiseReading.OfPlain(RecurrentCell.random("cell", width, width, random));
            case GRU -> new StepwiseReading.OfGru(GruCell.random(width, random));
            case LSTM -> lstm(width, 1, random);
            case HALF_OPEN -> lstm(width, 0, random);
        };
    }

    private static LastState lstm(int width, double forgetBias, RandomGenerator random) {
        return new StepwiseReading.OfLstm(
                LstmCell.random("cell", width, width, forgetBias, random));
    }

    @Override
    public String toString() {
        return words;
    }
}
