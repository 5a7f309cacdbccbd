/**
 * The checks of lesson 06 and their named mistakes. May import the engine, the contracts and the
 * core. Start reading at {@link attention.check.hardattention.HardAttentionCheck}.
 */
@NullMarked
package attention.check.hardattention;

import org.jspecify.annotations.NullMarked;
