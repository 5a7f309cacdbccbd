/**
 * The checks of lesson 04 and their named mistakes. May import the engine, the contracts and the
 * core. Start reading at {@link attention.checks.whyscale.ScaledDotProductCheck}.
 */
@NullMarked
package attention.checks.whyscale;

import org.jspecify.annotations.NullMarked;
