/**
 * The checks of lesson 15.
 *
 * <p>May import the engine, contracts, {@code Matrix} and the core's layers. Start reading at
 * {@link attention.checks.lstmattention.LstmCellCheck}.
 */
@NullMarked
package attention.checks.lstmattention;

import org.jspecify.annotations.NullMarked;
