import attention.exercise.LocalPredictiveContract;
import attention.exercise.Todo;

/**
 * Exercise LocalPredictive · lesson 08 · notebooks/08-local-window.ipynb
 *
 * <p>The window need not stand where the query stands: a query can say by
 * itself where to look.
 */
public class MyLocalPredictive implements LocalPredictiveContract {
    /**
     * Where a query looks, equation 9 of Luong et al. 2015.
     *
     * @param query dQ numbers
     * @param w hidden rows of dQ numbers
     * @param v hidden numbers
     * @param keyLen number of keys
     * @return a place between 0 and keyLen
     */
    @Override
    public double position(
            double[] query, double[][] w, double[] v, int keyLen) {
        // TODO 1: a small network as in lesson 03, whose one result is
        //         pressed into 0 to 1, and that times keyLen.
        throw new Todo("predict where the query looks");
    }

    /**
     * How much of each value the query takes, equation 10.
     *
     * @param scores one for each key; the first key has the place 0
     * @param position where the query looks, whole or not
     * @param halfWidth how far the window goes to each side, 1 or more
     * @return a factor for each key; they add up to less than 1
     */
    @Override
    public double[] factors(
            double[] scores, double position, int halfWidth) {
        // TODO 2: which keys lie in the window around position?
        // TODO 3: a softmax over the scores of these alone.
        // TODO 4: times the bell curve, whose σ is half of halfWidth;
        //         nothing is divided by its sum afterwards.
        throw new Todo("weigh the keys around the place");
    }
}
