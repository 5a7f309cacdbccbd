package attention.grade.sandbox;

import attention.words.Words;

/**
 * One attempt to get out of a box, and how it ended.
 *
 * @param what what the box should prevent, by the name under which its words stand
 * @param holds whether it did
 * @param found what was seen
 * @param wall whether it is a wall, which the level FULL has alone, or a limit
 */
public record Proof(String what, boolean holds, String found, boolean wall) {
    private static final Words WORDS = Words.of("grade");

    /** One line for a report. */
    public String line() {
        String sign = holds ? "✓" : "✗";
        String words = WORDS.text("proof/" + what);
        return WORDS.text("walls/proof", "sign", sign, "what", words, "found", found);
    }
}
