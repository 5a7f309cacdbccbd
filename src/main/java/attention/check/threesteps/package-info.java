/**
 * The checks of lesson 01 and their named mistakes. May import the engine, the contracts and the
 * core. Start reading at {@link attention.check.threesteps.WeightedSumCheck}.
 */
@NullMarked
package attention.check.threesteps;

import org.jspecify.annotations.NullMarked;
