package attention.study.lstmattention;

/** The cell that goes from word to word. */
public enum Memory {
    /** h = tanh(x W + h U + b). */
    PLAIN("plain cell", Double.NaN),
    /** Its forget gate starts at σ(1) = 0.73. */
    LSTM("LSTM", 1),
    /** Its forget gate starts at ½. */
    HALF_OPEN("LSTM from ½", 0),
    /** Its forget gate starts at σ(−2) = 0.12. */
    NEARLY_SHUT("LSTM from 0.12", -2);

    private final String words;
    private final double forgetBias;

    Memory(String words, double forgetBias) {
        this.words = words;
        this.forgetBias = forgetBias;
    }

    /** What opens the forget gate at the start; NaN where there is none. */
    double forgetBias() {
        return forgetBias;
    }

    @Override
    public String toString() {
        return words;
    }
}
