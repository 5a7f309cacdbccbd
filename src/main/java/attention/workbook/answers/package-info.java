/**
 * Where a learner's answers lie, in files and in notebook cells, and what goes with an exercise:
 * its stub, its hints, its explained solution. It may import {@link attention.check}, {@link
 * attention.grade.notebook} and {@link attention.workbook.home}. Start reading at {@link
 * attention.workbook.answers.Answers}.
 */
@NullMarked
package attention.workbook.answers;

import org.jspecify.annotations.NullMarked;
