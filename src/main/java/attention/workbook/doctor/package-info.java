/**
 * What {@code workbook doctor} looks at on this machine, one question after the other. It may
 * import {@link attention.workbook.home}, its {@code lab}, {@code lesson} and {@code edition}.
 * Start reading at {@link attention.workbook.doctor.Examination}.
 */
@NullMarked
package attention.workbook.doctor;

import org.jspecify.annotations.NullMarked;
