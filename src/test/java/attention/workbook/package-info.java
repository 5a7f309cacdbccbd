/** Tests of the command line: classes here, the finished jar as a process in the {@code IT}s. */
@NullMarked
package attention.workbook;

import org.jspecify.annotations.NullMarked;
