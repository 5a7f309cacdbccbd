/**
 * The checks of lesson 13.
 *
 * <p>May import the engine, contracts, {@code Matrix} and the core's layers. Start reading at
 * {@link attention.checks.hierarchical.AttentionPoolingCheck}.
 */
@NullMarked
package attention.checks.hierarchical;

import org.jspecify.annotations.NullMarked;
