/**
 * The checks of lesson 07 and their named mistakes. May import the engine, the contracts and the
 * core. Start reading at {@link attention.checks.gumbelsoftmax.GumbelMaxCheck}.
 */
@NullMarked
package attention.checks.gumbelsoftmax;

import org.jspecify.annotations.NullMarked;
