package attention.variant;

/** What the numbers of a step are, and thereby how they are shown. */
public enum Role {
    /** What comes in and is not computed. */
    GIVEN,
    /** How well a row matches a column: any number, −∞ where looking is forbidden. */
    SCORES,
    /** How a row shares itself out: not negative, and each row adds up to 1, or to 0 if empty. */
    WEIGHTS,
    /** By how much each column counts: not negative, and a row adds up to whatever it does. */
    FACTORS,
    /** Rows of numbers of any kind: what is mixed, projected, or given out. */
    VALUES;

    /** Whether the sum of a row says something. */
    public boolean hasSums() {
        return this == WEIGHTS || this == FACTORS;
    }
}
