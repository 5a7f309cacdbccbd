package attention.check.boxes;

/** Something of ours does not work; never the learner's fault. */
public final class GraderFault extends RuntimeException {
    GraderFault(String message) {
        super(message);
    }

    GraderFault(String message, Throwable cause) {
        super(message, cause);
    }
}
