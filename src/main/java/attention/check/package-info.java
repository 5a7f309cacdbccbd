/**
 * Judges a learner's class: the engine that runs checks, and the {@link attention.check.Verdict}
 * that comes out. The checks themselves are in one subpackage per lesson. May import {@code
 * exercise}, {@code box}, the core and {@code show}. Start reading at {@link
 * attention.checks.softmax.SoftmaxCheck}, then {@link Attempt}, then {@link Checker}.
 */
@NullMarked
package attention.check;

import org.jspecify.annotations.NullMarked;
