/**
 * The checks of lesson 06 and their named mistakes. May import the engine, the contracts and the
 * core. Start reading at {@link attention.checks.hardattention.HardAttentionCheck}.
 */
@NullMarked
package attention.checks.hardattention;

import org.jspecify.annotations.NullMarked;
