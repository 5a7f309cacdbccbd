package attention.matrix;

import org.jspecify.annotations.Nullable;

/** What a matrix remembers about how it was made: as a parameter, or by an operation. */
final class Recording {
    private static final Operation NOTHING = Operation.of("parameter");
    private static final Matrix[] NONE = {};

    private final boolean parameter;
    private boolean dropped;

    /** How it was made, and from what. */
    Operation operation;

    Matrix[] operands;

    /** What the backward passes have added up so far. */
    @Nullable Matrix gradient;

    /** Whether a walk through the graph has been here, and how many operands it has entered. */
    boolean visited;

    int entered;

    private Recording(Operation operation, Matrix[] operands) {
        this.operation = operation;
        this.operands = operands;
        this.parameter = false;
    }

    private Recording() {
        this.operation = NOTHING;
        this.operands = NONE;
        this.parameter = true;
    }

    /** How a result was made; nothing where none of the operands was recorded. */
    static @Nullable Recording of(Operation operation, Matrix... operands) {
        for (Matrix operand : operands) {
            if (operand.recording != null) {
                return new Recording(operation, operands);
            }
        }
        return null;
    }

    static Recording parameter() {
        return new Recording();
    }

    boolean isParameter() {
        return parameter;
    }

    boolean isDropped() {
        return dropped;
    }

    /** Lets go of the operands, so that the memory of a finished pass is free again. */
    void drop() {
        if (!parameter) {
            operation = NOTHING;
            operands = NONE;
            dropped = true;
        }
    }

    /**
     * Walks from a result back to the parameters. The jar that learners' code is compiled and run
     * with leaves the walk out.
     */
    static void goBack(Matrix result, Matrix upstream) {
        if (!upstream.shape().equals(result.shape())) {
            throw ShapeMismatch.cellByCell(
                    "match the gradient with", result.shape(), upstream.shape());
        }
        try {
            BackwardPass.run(result, upstream);
        } catch (NoClassDefFoundError leftOut) {
            throw new UnsupportedOperationException(
                    "There is no backward() here: in an exercise you write the gradient yourself.",
                    leftOut);
        }
    }

    static void requireSingleNumber(Matrix result) {
        if (result.rows() != 1 || result.cols() != 1) {
            throw ShapeMismatch.noSingleNumber(result.shape());
        }
    }

    static Matrix gradientOf(Matrix matrix) {
        Recording recording = matrix.recording;
        Matrix gradient = recording == null ? null : recording.gradient;
        if (gradient == null) {
            throw new IllegalStateException(
                    recording == null
                            ? "No gradient: this matrix is not a parameter and was not computed from one. Make it one with asParameter() before computing with it."
                            : "No gradient yet: call backward() on a result that was computed from this matrix.");
        }
        return gradient;
    }
}
