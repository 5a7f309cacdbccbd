package attention.check;

import attention.check.boxes.Limits;

/**
 * What may differ from one check of the same class to the next.
 *
 * @param seed where the random cases come from
 * @param limits how long learner code may take
 * @param heldBack whether the parts count that are held back from learners
 * @param strict whether a fault in the search for slips is told, which learners never see
 */
public record Settings(long seed, Limits limits, boolean heldBack, boolean strict) {
    /** Seed 1, so that the same class gets the same words each time. */
    public static final Settings USUAL = new Settings(1, Limits.USUAL, false);

    /** As learners and classes are checked: a fault in the search for slips loses no verdict. */
    public Settings(long seed, Limits limits, boolean heldBack) {
        this(seed, limits, heldBack, false);
    }

    /** The same for authors, who are told of a fault in the search for slips. */
    Settings strictly() {
        return new Settings(seed, limits, heldBack, true);
    }

    /** The same with other random cases. */
    public Settings withSeed(long other) {
        return new Settings(other, limits, heldBack, strict);
    }

    /** The same with the parts that are held back from learners. */
    public Settings withHeldBack() {
        return new Settings(seed, limits, true, strict);
    }

    /** The exercise with the parts that count. */
    Exercise form(Exercise exercise) {
        return heldBack ? exercise.withHeldBack() : exercise;
    }
}
