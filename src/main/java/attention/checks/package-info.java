/**
 * The exercises' checks and their named mistakes, one subpackage for each lesson. May import the
 * engine, the contracts and the core; the engine knows none of them. Start reading at {@link
 * attention.checks.softmax.SoftmaxCheck}.
 */
@NullMarked
package attention.checks;

import org.jspecify.annotations.NullMarked;
