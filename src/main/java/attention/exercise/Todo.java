package attention.exercise;

/** Thrown by an untouched stub: the part is not attempted, which is not the same as wrong. */
public final class Todo extends RuntimeException {
    /**
     * Says what is still to write.
     *
     * @param what the missing piece as an order, such as "weigh the values"
     */
    public Todo(String what) {
        super("still to write: " + what);
    }
}
