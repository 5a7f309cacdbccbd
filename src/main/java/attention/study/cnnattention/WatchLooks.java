package attention.study.cnnattention;

import attention.matrix.Matrix;
import attention.study.Examples;

/**
 * How a reader did on many logs: shares and means. Where there is no attention, all but the first
 * are NaN.
 *
 * @param accuracy how often it was right
 * @param onTheSpot how often the largest weight lay on the middle of the words that decide
 * @param inThePhrase how often it lay on any of them
 * @param weight how much weight all of them had together
 */
public record WatchLooks(double accuracy, double onTheSpot, double inThePhrase, double weight) {
    static final WatchLooks NONE = new WatchLooks(0, 0, 0, 0);

    /** One log more. */
    WatchLooks plus(WatchLog log, boolean right, Matrix weights) {
        double[] row = weights.row(0);
        int largest = Examples.largest(row);
        double together = 0;
        for (int place = log.first(); place <= log.last(); place++) {
            together += row[place];
        }
        return new WatchLooks(
                accuracy + one(right),
                onTheSpot + one(largest == log.middle()),
                inThePhrase + one(log.decides(largest)),
                weight + together);
    }

    /** The same sums as shares of so many logs. */
    WatchLooks over(int logs) {
        return new WatchLooks(accuracy / logs, onTheSpot / logs, inThePhrase / logs, weight / logs);
    }

    /** The same of a reader that has no weights. */
    WatchLooks withoutWeights() {
        return new WatchLooks(accuracy, Double.NaN, Double.NaN, Double.NaN);
    }

    private static double one(boolean yes) {
        return yes ? 1 : 0;
    }
}
