/**
 * The checks of lesson 03 and their named mistakes. May import the engine, the contracts and the
 * core. Start reading at {@link attention.checks.scores.DotProductCheck}.
 */
@NullMarked
package attention.checks.scores;

import org.jspecify.annotations.NullMarked;
