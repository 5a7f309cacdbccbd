/**
 * The marks of a class in the formats of other systems.
 *
 * <p>May import {@code grade} and {@code check}. Start reading at {@link
 * attention.grade.export.Exports}.
 */
@NullMarked
package attention.grade.export;

import org.jspecify.annotations.NullMarked;
