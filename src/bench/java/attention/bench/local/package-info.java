/**
 * How much local attention saves: the pairs of a window against the whole table. Start reading at
 * {@link attention.bench.local.LocalBenchmark}.
 */
@NullMarked
package attention.bench.local;

import org.jspecify.annotations.NullMarked;
