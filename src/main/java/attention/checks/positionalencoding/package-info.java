/**
 * The check of lesson 17 and its named mistakes. May import the engine, the contracts and the core.
 * Start reading at {@link attention.checks.positionalencoding.PositionalEncodingCheck}.
 */
@NullMarked
package attention.checks.positionalencoding;

import org.jspecify.annotations.NullMarked;
