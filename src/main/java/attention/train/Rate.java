package attention.train;

import attention.matrix.Numbers;

/** A learning rate that may change from update to update. */
@FunctionalInterface
public interface Rate {
    /**
     * The rate of one update, 0 or more.
     *
     * @param update counted from 1
     */
    double at(int update);

    /** The same rate for ever. */
    static Rate constant(double rate) {
        requirePositive(rate);
        return update -> rate;
    }

    /**
     * {@code dModel^−0.5 · min(update^−0.5, update · warmUp^−1.5)}: rises in a line, then falls
     * with the root — Vaswani et al. 2017, equation 3.
     */
    static Rate ofTransformer(int dModel, int warmUp) {
        double rising = StrictMath.pow(warmUp, -1.5);
        return update -> Math.min(1 / Math.sqrt(update), update * rising) / Math.sqrt(dModel);
    }

    /** This rate, rising to it in a line over the first updates. */
    default Rate warmingUp(int updates) {
        return update -> at(update) * Math.min(1, (double) update / updates);
    }

    /** This rate, falling in a line so that it would be 0 after so many updates, and stays 0. */
    default Rate fallingToZero(int updates) {
        return update -> at(update) * Math.max(0, 1 - (update - 1.0) / updates);
    }

    /** This rate, falling by the same factor in each update, to the given share after so many. */
    default Rate fallingTo(double share, int updates) {
        requirePositive(share);
        return update -> at(update) * StrictMath.pow(share, (update - 1.0) / updates);
    }

    /** Stops a rate that is not above 0 and finite. */
    static void requirePositive(double rate) {
        boolean positive = rate > 0 && rate < Double.POSITIVE_INFINITY;
        if (!positive) {
            throw new IllegalArgumentException(
                    "A learning rate is above 0 and finite, but got " + Numbers.text(rate) + ".");
        }
    }
}
