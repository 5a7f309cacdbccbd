/** Tests of the exporters. */
@NullMarked
package attention.grade.export;

import org.jspecify.annotations.NullMarked;
