/**
 * What a watch listens to: files that are saved, and keys. It may import {@link attention.workbook}
 * and JLine. Start reading at {@link attention.workbook.watch.SavedFiles}.
 */
@NullMarked
package attention.workbook.watch;

import org.jspecify.annotations.NullMarked;
