/**
 * The checks of lesson 10: weights for all steps, and weights for each step.
 *
 * <p>May import the engine, contracts, {@code Matrix} and the core's attention. Start reading at
 * {@link attention.checks.staticanddynamic.DynamicAttentionCheck}.
 */
@NullMarked
package attention.checks.staticanddynamic;

import org.jspecify.annotations.NullMarked;
