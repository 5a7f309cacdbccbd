package attention.bench;

import attention.matrix.Matrix;
import attention.normalize.Softmax;
import attention.score.ScaledDotProduct;
import attention.variant.Attention;
import org.openjdk.jmh.annotations.Benchmark;

/** The core: {@link Matrix} and {@link Attention} as a lesson uses them. */
@SuppressWarnings("NullAway.Init") // JMH calls convert() before anything else
public class Ours extends Contestant {
    private final Attention attention = new Attention(new ScaledDotProduct());
    private Matrix queries;
    private Matrix keys;
    private Matrix values;
    private Matrix square;
    private Matrix upstream;

    @Override
    void convert() {
        queries = Matrix.of(inputs.queries);
        keys = Matrix.of(inputs.keys);
        values = Matrix.of(inputs.values);
        square = Matrix.of(inputs.square);
        upstream = Matrix.of(inputs.upstream);
    }

    @Override
    @Benchmark
    public Matrix times() {
        return square.times(values);
    }

    @Override
    @Benchmark
    public Matrix softmax() {
        return new Softmax().weights(square);
    }

    @Override
    @Benchmark
    public Matrix attention() {
        return attention.attend(queries, keys, values).context();
    }

    @Override
    @Benchmark
    public Matrix[] attentionAndGradients() {
        Matrix q = queries.asParameter();
        Matrix k = keys.asParameter();
        Matrix v = values.asParameter();
        Matrix context = attention.attend(q, k, v).context();
        context.backward(upstream);
        return new Matrix[] {context, q.gradient(), k.gradient(), v.gradient()};
    }

    @Override
    double[][] numbers(Object result) {
        return ((Matrix) result).toArray();
    }
}
