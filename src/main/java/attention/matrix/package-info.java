/**
 * Numbers in rows and columns, the arithmetic of attention, and the tape that turns that arithmetic
 * around for gradients. It may import the JDK alone, and of it only {@code java.lang}, {@code
 * java.util}, {@code java.util.function}, {@code java.util.stream} and {@code java.util.random}.
 * Start reading at {@link attention.matrix.Matrix}; a new operation starts at {@link
 * attention.matrix.Operation}.
 */
@NullMarked
package attention.matrix;

import org.jspecify.annotations.NullMarked;
