package attention.check.slips;

/**
 * A question that was asked once more with one argument changed.
 *
 * @param argument the number of the argument, from 0
 */
public record Varied(int argument, Sample before, Sample after) {}
