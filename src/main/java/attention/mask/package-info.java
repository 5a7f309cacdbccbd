/**
 * Which query may look at which key. It may import {@code attention.matrix}. Start reading at
 * {@link attention.mask.Mask}.
 */
@NullMarked
package attention.mask;

import org.jspecify.annotations.NullMarked;
