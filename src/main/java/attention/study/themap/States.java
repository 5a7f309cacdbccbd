package attention.study.themap;

import attention.exercise.Layer;

/**
 * The fourth question: in which model does attention stand? That is, which rows does it look at:
 * the keys themselves (pure), the states of a recurrent network that reads them one after the
 * other, or the features of a convolution.
 *
 * @param name in tables
 * @param lesson that shows it, or empty
 * @param layer what is made of the keys before anybody looks at them, (m × d) → (m × d)
 */
public record States(String name, String lesson, Layer layer) {
    /** Attention and nothing else, as in a Transformer. */
    public static final States PURE = new States("pure", "18", rows -> rows);

    /** The outputs of an LSTM. */
    public static final States LSTM = new States("LSTM", "15", FixedNumbers.lstm());

    /** What a convolution of width 3 makes of them, bent at 0. */
    public static final States CONVOLUTION =
            new States("convolution", "16", FixedNumbers.convolution());

    /** A model that no lesson has named. */
    public States(String name, Layer layer) {
        this(name, "", layer);
    }

    @Override
    public String toString() {
        return name;
    }
}
