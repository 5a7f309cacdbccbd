/**
 * The commands that grade a class: {@code grade}, {@code regrade}, {@code merge}, {@code
 * similarity}. It may import {@code grade} and {@link attention.workbook.home}. Start reading at
 * {@link attention.workbook.grading.GradeCommand}.
 */
@NullMarked
package attention.workbook.grading;

import org.jspecify.annotations.NullMarked;
