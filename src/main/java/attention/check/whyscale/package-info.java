/**
 * The checks of lesson 04 and their named mistakes. May import the engine, the contracts and the
 * core. Start reading at {@link attention.check.whyscale.ScaledDotProductCheck}.
 */
@NullMarked
package attention.check.whyscale;

import org.jspecify.annotations.NullMarked;
