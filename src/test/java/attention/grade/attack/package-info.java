/**
 * Attacks on the grader: each folder of {@code src/test/attacks} is a hostile or odd submission
 * with what must become of it. Start reading at {@link attention.grade.attack.AttacksIT}.
 */
@NullMarked
package attention.grade.attack;

import org.jspecify.annotations.NullMarked;
