/**
 * The command line: {@code ./workbook} and its commands, one class each. It may import every other
 * package, and nobody imports it except notebooks and JShell sessions. Start reading at {@link
 * attention.workbook.Main}, then at the command that interests you.
 */
@NullMarked
package attention.workbook;

import org.jspecify.annotations.NullMarked;
