/**
 * How parameters learn: losses, gradients for hard choices, and optimizers. It may import the
 * packages from {@code attention.matrix} to {@code attention.model}. Start reading at {@link
 * attention.train.Sgd}.
 */
@NullMarked
package attention.train;

import org.jspecify.annotations.NullMarked;
