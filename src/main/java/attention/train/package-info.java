/**
 * Gradients that learn: estimators for hard choices, optimizers, losses, and two small tasks whose
 * right key is known. It may import the packages from {@code attention.matrix} to {@code
 * attention.variant}. Start reading at {@link attention.train.TwoShelves}, then {@link
 * attention.train.Estimator}.
 */
@NullMarked
package attention.train;

import org.jspecify.annotations.NullMarked;
