/**
 * The checks of lesson 01 and their named mistakes. May import the engine, the contracts and the
 * core. Start reading at {@link attention.checks.threesteps.WeightedSumCheck}.
 */
@NullMarked
package attention.checks.threesteps;

import org.jspecify.annotations.NullMarked;
