package attention.box;

/** How one call of a learner's method ended. */
public enum Outcome {
    /** It returned something. */
    RETURNED,
    /** It is still to write. */
    TODO,
    /** It threw an exception or ran out of stack. */
    THREW,
    /** It ran out of memory. */
    MEMORY,
    /** It started more threads than it may have. */
    THREADS,
    /** It printed more than anybody reads. */
    OUTPUT_LIMIT,
    /** It asked a function that it was given more often than any right answer. */
    ASKED_TOO_MUCH,
    /** Its result has more numbers than any right answer. */
    TOO_LARGE,
    /** It did not come back in time; noted by the side that waits. */
    TIMEOUT,
    /** It did not come back and used no time of the processor; noted by the side that waits. */
    WAITED,
    /** It ended the process; noted by the side that waits. */
    EXITED,
    /** It spoiled the channel; noted by the side that waits. */
    PROTOCOL;

    /** Whether the process is gone then, or cannot be trusted any more. */
    public boolean losesTheBox() {
        return switch (this) {
            case MEMORY, THREADS, OUTPUT_LIMIT, ASKED_TOO_MUCH, TIMEOUT, WAITED, EXITED, PROTOCOL ->
                    true;
            case RETURNED, TODO, THREW, TOO_LARGE -> false;
        };
    }
}
