/** Numbers. */
@NullMarked
package attention.matrix;

import org.jspecify.annotations.NullMarked;
