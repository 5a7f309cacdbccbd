/**
 * Slips that every exercise shares, made of its right answer by changing what goes in, what comes
 * out, or what is kept between calls, so that nobody has to list them. It knows no exercise and
 * nothing of the engine that uses it. Start reading at {@link Slips}.
 */
@NullMarked
package attention.check.slips;

import org.jspecify.annotations.NullMarked;
