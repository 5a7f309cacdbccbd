package attention.bench;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.openjdk.jmh.annotations.Benchmark;

/** The formula with EJML's products; it has no softmax, so that walks over its array. */
@SuppressWarnings("NullAway.Init") // JMH calls convert() before anything else
public class Ejml extends Contestant {
    private DMatrixRMaj queries;
    private DMatrixRMaj keys;
    private DMatrixRMaj values;
    private DMatrixRMaj square;
    private DMatrixRMaj upstream;

    @Override
    void convert() {
        queries = new DMatrixRMaj(inputs.queries);
        keys = new DMatrixRMaj(inputs.keys);
        values = new DMatrixRMaj(inputs.values);
        square = new DMatrixRMaj(inputs.square);
        upstream = new DMatrixRMaj(inputs.upstream);
    }

    @Override
    @Benchmark
    public DMatrixRMaj times() {
        return CommonOps_DDRM.mult(square, values, null);
    }

    @Override
    @Benchmark
    public DMatrixRMaj softmax() {
        DMatrixRMaj weights = square.copy();
        softmaxInPlace(weights, 1);
        return weights;
    }

    @Override
    @Benchmark
    public DMatrixRMaj attention() {
        return CommonOps_DDRM.mult(weights(), values, null);
    }

    @Override
    @Benchmark
    public DMatrixRMaj[] attentionAndGradients() {
        DMatrixRMaj weights = weights();
        DMatrixRMaj context = CommonOps_DDRM.mult(weights, values, null);
        DMatrixRMaj forValues = CommonOps_DDRM.multTransA(weights, upstream, null);
        DMatrixRMaj forScores = CommonOps_DDRM.multTransB(upstream, values, null);
        throughSoftmaxInPlace(weights, forScores);
        DMatrixRMaj forQueries = CommonOps_DDRM.mult(forScores, keys, null);
        DMatrixRMaj forKeys = CommonOps_DDRM.multTransA(forScores, queries, null);
        return new DMatrixRMaj[] {context, forQueries, forKeys, forValues};
    }

    @Override
    double[][] numbers(Object result) {
        return ((DMatrixRMaj) result).get2DData();
    }

    private DMatrixRMaj weights() {
        DMatrixRMaj weights = CommonOps_DDRM.multTransB(queries, keys, null);
        softmaxInPlace(weights, 1 / Math.sqrt(WIDTH));
        return weights;
    }

    private static void softmaxInPlace(DMatrixRMaj scores, double scale) {
        double[] data = scores.data;
        for (int row = 0; row < data.length; row += scores.numCols) {
            int end = row + scores.numCols;
            double max = Double.NEGATIVE_INFINITY;
            for (int j = row; j < end; j++) {
                max = Math.max(max, data[j]);
            }
            double sum = 0;
            for (int j = row; j < end; j++) {
                data[j] = Math.exp((data[j] - max) * scale);
                sum += data[j];
            }
            for (int j = row; j < end; j++) {
                data[j] /= sum;
            }
        }
    }

    private static void throughSoftmaxInPlace(DMatrixRMaj weights, DMatrixRMaj gradient) {
        double scale = 1 / Math.sqrt(WIDTH);
        for (int row = 0; row < weights.data.length; row += weights.numCols) {
            int end = row + weights.numCols;
            double mean = 0;
            for (int k = row; k < end; k++) {
                mean += weights.data[k] * gradient.data[k];
            }
            for (int j = row; j < end; j++) {
                gradient.data[j] = weights.data[j] * (gradient.data[j] - mean) * scale;
            }
        }
    }
}
