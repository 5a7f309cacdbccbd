/**
 * The checks of lesson 11 and their named mistakes. May import the engine, the contracts and the
 * core. Start reading at {@link attention.checks.focusandsaliency.MaxPoolingCheck}.
 */
@NullMarked
package attention.checks.focusandsaliency;

import org.jspecify.annotations.NullMarked;
