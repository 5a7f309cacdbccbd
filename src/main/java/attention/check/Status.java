package attention.check;

import attention.words.Words;

/** How a part, or an exercise as a whole, ended. */
public enum Status {
    PASS("✓"),
    FAIL("✗"),
    ERROR("✗"),
    TIMEOUT("✗"),
    MEMORY("✗"),
    OUTPUT_LIMIT("✗"),
    COMPILE("✗"),
    RULE("✗"),
    SKIPPED("–"),
    NOT_ATTEMPTED("–"),
    GRADER_ERROR("✗");

    private final String symbol;

    Status(String symbol) {
        this.symbol = symbol;
    }

    /** ✓, ✗ or –. */
    public String symbol() {
        return symbol;
    }

    /** The status as a reader says it. */
    public String words() {
        return Words.of("check").text("status/" + name());
    }
}
