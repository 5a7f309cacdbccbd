/**
 * Grades: decides what is to be done, has checks run in boxes by several workers, and writes the
 * journal. May import {@code attention.grade}, its journal and intake, and {@code check}. Start
 * reading at {@link attention.grade.run.Grading}.
 */
@NullMarked
package attention.grade.run;

import org.jspecify.annotations.NullMarked;
