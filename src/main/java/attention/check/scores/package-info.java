/**
 * The checks of lesson 03 and their named mistakes. May import the engine, the contracts and the
 * core. Start reading at {@link attention.check.scores.DotProductCheck}.
 */
@NullMarked
package attention.check.scores;

import org.jspecify.annotations.NullMarked;
