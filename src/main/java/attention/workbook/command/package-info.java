/**
 * The commands of learners and contributors, one class each. It may import every other package but
 * {@link attention.workbook}, which lists them. Start reading at {@link
 * attention.workbook.command.CheckCommand}.
 */
@NullMarked
package attention.workbook.command;

import org.jspecify.annotations.NullMarked;
