import attention.exercise.ProjectionsContract;
import attention.exercise.Todo;
import attention.matrix.Matrix;

/**
 * Exercise Projections · lesson 09, Self and general
 *
 * <p>One row plays three roles: what it asks, what it is found by, what it
 * gives.
 */
public class MyProjections implements ProjectionsContract {
    /**
     * Makes of each row a query, a key and a value.
     *
     * @param inputs (n × d), one row for each position
     * @param wq W_q, (d × dK)
     * @param wk W_k, (d × dK)
     * @param wv W_v, (d × dV)
     * @return new Projected(queries, keys, values): (n × dK), (n × dK),
     *     (n × dV)
     */
    @Override
    public Projected project(
            Matrix inputs, Matrix wq, Matrix wk, Matrix wv) {
        // A Matrix cannot be changed; every operation gives a new one.
        // a.times(b) is the product of lesson 05, a.rows() and a.cols() are
        // its sizes, a.get(i, j) is one number, and Matrix.of(rows) makes
        // one of a double[][].
        // TODO 1: rows are positions. On which side does the table stand,
        //         so that the widths fit?
        // TODO 2: three products, each from the inputs, in the order
        //         queries, keys, values.
        throw new Todo("make a query, a key and a value of each row");
    }
}
