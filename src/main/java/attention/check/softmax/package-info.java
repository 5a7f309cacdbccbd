/**
 * The checks of lesson 02 and their named mistakes. May import the engine, the contracts and the
 * core. Start reading at {@link attention.check.softmax.SoftmaxCheck}.
 */
@NullMarked
package attention.check.softmax;

import org.jspecify.annotations.NullMarked;
