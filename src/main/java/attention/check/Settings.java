package attention.check;

import attention.check.boxes.Limits;

/**
 * What may differ from one check of the same class to the next.
 *
 * @param seed where the random cases come from
 * @param limits how long learner code may take
 * @param heldBack whether the parts count that are held back from learners
 */
public record Settings(long seed, Limits limits, boolean heldBack) {
    /** Seed 1, so that the same class gets the same words each time. */
    public static final Settings USUAL = new Settings(1, Limits.USUAL, false);

    /** The same with other random cases. */
    public Settings withSeed(long other) {
        return new Settings(other, limits, heldBack);
    }

    /** The same with the parts that are held back from learners. */
    public Settings withHeldBack() {
        return new Settings(seed, limits, true);
    }

    /** The exercise with the parts that count. */
    Exercise form(Exercise exercise) {
        return heldBack ? exercise.withHeldBack() : exercise;
    }
}
