/**
 * The benchmark of grading: a generated class, graded by the command that teachers use.
 *
 * <p>It may import the register, Gson and the generated class of the tests; nothing imports it but
 * {@link attention.bench.Benchmarks}. Start with {@link attention.bench.grading.GradingBenchmark}.
 */
@NullMarked
package attention.bench.grading;

import org.jspecify.annotations.NullMarked;
