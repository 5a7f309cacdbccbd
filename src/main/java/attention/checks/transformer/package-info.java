/**
 * The checks of lesson 18 and their named mistakes.
 *
 * <p>May import the engine, contracts, {@code Matrix} and the core's models. Start reading at
 * {@link attention.checks.transformer.EncoderBlockCheck}.
 */
@NullMarked
package attention.checks.transformer;

import org.jspecify.annotations.NullMarked;
