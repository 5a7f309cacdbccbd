/**
 * The benchmarks: four computations, done by the core and by others on the same numbers.
 *
 * <p>It may import the core, JMH and EJML; nothing imports it, and no test is timed. Start with
 * {@link attention.bench.Benchmarks}, which runs them all and prints one table.
 */
@NullMarked
package attention.bench;

import org.jspecify.annotations.NullMarked;
