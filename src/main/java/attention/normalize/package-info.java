/**
 * From scores to weights that add up to 1. It may import {@code attention.matrix}. Start reading at
 * {@link attention.normalize.Normalizer}, then {@link attention.normalize.Softmax}.
 */
@NullMarked
package attention.normalize;

import org.jspecify.annotations.NullMarked;
