package attention.grade.sandbox;

/**
 * One attempt to get out of a box, and how it ended.
 *
 * @param what what the box should prevent, such as "network"
 * @param holds whether it did
 * @param found what was seen
 * @param wall whether it is a wall, which the level FULL has alone, or a limit
 */
public record Proof(String what, boolean holds, String found, boolean wall) {
    /** One line for a report. */
    public String line() {
        return (holds ? "✓ " : "✗ ") + what + ": " + found;
    }
}
