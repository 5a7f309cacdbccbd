package attention.check.slips;

/**
 * A question that was asked once more after a change that a {@link Laws law} speaks of.
 *
 * @param law its name
 * @param argument the number of the argument, from 0
 */
public record Changed(String law, int argument, Sample before, Sample after) {}
