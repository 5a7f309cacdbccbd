/**
 * Packs the grader for platforms that run it themselves, on each submission. May import Commons
 * Compress and the JDK. Start reading at {@link attention.grade.autograder.GradescopeAutograder}.
 */
@NullMarked
package attention.grade.autograder;

import org.jspecify.annotations.NullMarked;
