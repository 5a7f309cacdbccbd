/**
 * The checks of lesson 12.
 *
 * <p>May import the engine, contracts, {@code Matrix} and the core's attention. Start reading at
 * {@link attention.checks.multihead.SplitHeadsCheck}.
 */
@NullMarked
package attention.checks.multihead;

import org.jspecify.annotations.NullMarked;
