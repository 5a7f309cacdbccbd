/**
 * The benchmark of training: a small encoder that learns to turn words around.
 *
 * <p>It may import the core and JMH; nothing imports it but {@link attention.bench.Benchmarks}.
 * Start with {@link attention.bench.training.TrainingBenchmark}.
 */
@NullMarked
package attention.bench.training;

import org.jspecify.annotations.NullMarked;
