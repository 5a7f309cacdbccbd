/**
 * The checks of lesson 19, Three advantages.
 *
 * <p>May import the engine, contracts, {@code Matrix} and the core's models and counts. Start
 * reading at {@link attention.checks.threeadvantages.CountParametersCheck}.
 */
@NullMarked
package attention.checks.threeadvantages;

import org.jspecify.annotations.NullMarked;
