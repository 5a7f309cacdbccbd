/**
 * Judges a learner's class: the engine that runs checks, and the {@link attention.check.Verdict}
 * that comes out. The checks themselves stand in {@link attention.checks}, which it finds by name.
 * May import the core, {@code box}, {@code words} and {@code show}. Start reading at {@link
 * attention.checks.softmax.SoftmaxCheck}, then {@link Attempt}, then {@link Checker}.
 */
@NullMarked
package attention.check;

import org.jspecify.annotations.NullMarked;
