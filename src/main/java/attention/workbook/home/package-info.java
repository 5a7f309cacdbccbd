/**
 * What all commands stand on: where the workbook lies, the names that a user types, and the one way
 * out. It may import {@code check} and {@link attention.workbook.terminal}. Start reading at {@link
 * attention.workbook.home.Home}, then at {@link attention.workbook.home.WorkbookCommand}.
 */
@NullMarked
package attention.workbook.home;

import org.jspecify.annotations.NullMarked;
