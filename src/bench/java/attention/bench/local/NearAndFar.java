package attention.bench.local;

import attention.mask.WindowMask;
import attention.matrix.Matrix;
import attention.score.ScaledDotProduct;
import attention.variant.Attention;
import attention.variant.LocalMonotonic;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** 4,000 positions of width 16 that look at each other, with three attentions of the core. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls prepare() before it times anything
public class NearAndFar {
    static final int POSITIONS = 4000;
    static final int WIDTH = 16;
    static final int HALF_WIDTH = 5;

    private Matrix queries;
    private Matrix keys;
    private Matrix values;

    /** Draws the numbers. */
    @Setup
    public void prepare() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(8);
        queries = Matrix.normal(POSITIONS, WIDTH, random);
        keys = Matrix.normal(POSITIONS, WIDTH, random);
        values = Matrix.normal(POSITIONS, WIDTH, random);
    }

    /** Every query looks at every key. */
    @Benchmark
    public Matrix whole() {
        return new Attention().attend(queries, keys, values).context();
    }

    /** All scores, of which a mask hides those that are far away. */
    @Benchmark
    public Matrix masked() {
        return new Attention(new ScaledDotProduct(), new WindowMask(HALF_WIDTH))
                .attend(queries, keys, values)
                .context();
    }

    /** The scores in the window alone. */
    @Benchmark
    public Matrix local() {
        return new LocalMonotonic(HALF_WIDTH).attend(queries, keys, values).context();
    }
}
