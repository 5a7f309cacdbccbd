/**
 * What learners wrote on arrays, as parts that train: forward by one of their classes, backward by
 * another. It may import the packages from {@code attention.matrix} to {@code attention.variant},
 * and the contracts. Start reading at {@link attention.own.OwnSoftmax}.
 */
@NullMarked
package attention.own;

import org.jspecify.annotations.NullMarked;
