package attention.check;

/**
 * What may differ from one check of the same class to the next.
 *
 * @param seed where the random cases come from
 * @param limits how long learner code may take
 */
public record Settings(long seed, Limits limits) {
    /** Seed 1, so that the same class gets the same words each time. */
    public static final Settings USUAL = new Settings(1, Limits.USUAL);

    /** The same with other random cases. */
    public Settings withSeed(long other) {
        return new Settings(other, limits);
    }
}
