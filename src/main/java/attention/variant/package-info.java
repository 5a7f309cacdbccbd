/**
 * Score, mask and normalizer put together: attention, and the trace of what it did. It may import
 * {@code attention.matrix} and the parts in {@code score}, {@code mask} and {@code normalize}.
 * Start reading at {@link attention.variant.Attention#attend}.
 */
@NullMarked
package attention.variant;

import org.jspecify.annotations.NullMarked;
