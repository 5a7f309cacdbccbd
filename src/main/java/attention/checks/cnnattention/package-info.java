/**
 * The checks of lesson 16.
 *
 * <p>May import the engine, contracts, {@code Matrix} and the core's layers. Start reading at
 * {@link attention.checks.cnnattention.ConvolutionCheck}.
 */
@NullMarked
package attention.checks.cnnattention;

import org.jspecify.annotations.NullMarked;
