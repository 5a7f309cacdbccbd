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

    /** A result. */
    Recording(Operation operation, Matrix[] operands) {
        this.operation = operation;
        this.operands = operands;
        this.parameter = false;
    }

    private Recording() {
        this.operation = NOTHING;
        this.operands = NONE;
        this.parameter = true;
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
}
