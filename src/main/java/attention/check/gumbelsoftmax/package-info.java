/**
 * The checks of lesson 07 and their named mistakes. May import the engine, the contracts and the
 * core. Start reading at {@link attention.check.gumbelsoftmax.GumbelMaxCheck}.
 */
@NullMarked
package attention.check.gumbelsoftmax;

import org.jspecify.annotations.NullMarked;
