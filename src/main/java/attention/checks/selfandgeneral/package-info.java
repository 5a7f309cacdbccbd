/**
 * The checks of lesson 09: three projections, attention that reads itself or another text, and the
 * two masks.
 *
 * <p>May import the engine, contracts, {@code Matrix} and the core's attention. Start reading at
 * {@link attention.checks.selfandgeneral.SelfAttentionCheck}.
 */
@NullMarked
package attention.checks.selfandgeneral;

import org.jspecify.annotations.NullMarked;
