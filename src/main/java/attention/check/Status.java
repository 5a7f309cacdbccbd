package attention.check;

/** How a part, or an exercise as a whole, ended. */
public enum Status {
    PASS("✓", "passed"),
    FAIL("✗", "not right yet"),
    ERROR("✗", "stopped with an error"),
    TIMEOUT("✗", "took too long"),
    MEMORY("✗", "ran out of memory"),
    OUTPUT_LIMIT("✗", "printed too much"),
    COMPILE("✗", "cannot be run yet"),
    RULE("✗", "breaks a rule of the exercise"),
    SKIPPED("–", "skipped"),
    NOT_ATTEMPTED("–", "still to write"),
    GRADER_ERROR("✗", "could not be checked");

    private final String symbol;
    private final String words;

    Status(String symbol, String words) {
        this.symbol = symbol;
        this.words = words;
    }

    /** ✓, ✗ or –. */
    public String symbol() {
        return symbol;
    }

    /** The status as a reader says it. */
    public String words() {
        return words;
    }
}
