/**
 * The tests of what a watch listens to. It may import {@link attention.workbook.watch}. Start
 * reading at {@link attention.workbook.watch.SavedFilesTest}.
 */
@NullMarked
package attention.workbook.watch;

import org.jspecify.annotations.NullMarked;
