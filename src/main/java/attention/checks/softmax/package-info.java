/**
 * The checks of lesson 02 and their named mistakes. May import the engine, the contracts and the
 * core. Start reading at {@link attention.checks.softmax.SoftmaxCheck}.
 */
@NullMarked
package attention.checks.softmax;

import org.jspecify.annotations.NullMarked;
