package attention.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One way to do the four computations that are timed. All contestants get the same numbers and make
 * fresh results in each call.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public abstract class Contestant {
    /** Width of queries, keys and values. */
    static final int WIDTH = 64;

    /** How many queries, and as many keys. */
    @Param({"8", "64", "256", "1024"})
    public int n;

    /** The numbers of one run; nobody changes them. */
    @SuppressWarnings("NullAway.Init") // JMH calls prepare() before it times anything
    Inputs inputs;

    /** Draws the numbers and brings them into the contestant's own form. */
    @Setup
    public void prepare() {
        inputs = new Inputs(n, WIDTH);
        convert();
    }

    /** Brings the inputs into the contestant's own form; not timed. */
    abstract void convert();

    /** square · values: (n × n) · (n × 64). */
    public abstract Object times();

    /** The softmax of each row of the square. */
    public abstract Object softmax();

    /** softmax(queries · keysᵀ / √64) · values. */
    public abstract Object attention();

    /** The context, and the gradients for queries, keys and values, in this order. */
    public abstract Object[] attentionAndGradients();

    /** A result as plain numbers, to compare contestants. */
    abstract double[][] numbers(Object result);
}
