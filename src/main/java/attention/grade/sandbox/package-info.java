/**
 * The walls around learner code that is graded: {@link attention.grade.sandbox.Walls} finds the
 * strongest that this machine has, and proves them by trying to get out. May import {@code check}
 * and {@code box}; the rest of {@code grade} uses it. Start reading at {@link
 * attention.grade.sandbox.Bubblewrap}, then {@link attention.grade.sandbox.Probe}.
 */
@NullMarked
package attention.grade.sandbox;

import org.jspecify.annotations.NullMarked;
