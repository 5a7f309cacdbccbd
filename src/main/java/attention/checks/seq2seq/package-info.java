/**
 * The checks of lesson 14 and their named mistakes. May import the engine, the contracts and the
 * core. Start reading at {@link attention.checks.seq2seq.RecurrentCellCheck}.
 */
@NullMarked
package attention.checks.seq2seq;

import org.jspecify.annotations.NullMarked;
