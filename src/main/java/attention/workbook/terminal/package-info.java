/**
 * What a terminal shows: columns, Markdown as plain text, colour. It imports JLine, commonmark and,
 * of ours, {@code matrix} alone. Start reading at {@link attention.workbook.terminal.Screen}.
 */
@NullMarked
package attention.workbook.terminal;

import org.jspecify.annotations.NullMarked;
