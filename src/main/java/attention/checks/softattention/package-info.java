/**
 * The checks of lesson 05 and their named mistakes. May import the engine, the contracts and the
 * core. Start reading at {@link attention.checks.softattention.SoftAttentionCheck}.
 */
@NullMarked
package attention.checks.softattention;

import org.jspecify.annotations.NullMarked;
