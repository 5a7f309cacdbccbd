/**
 * The command line {@code ./workbook}, and the functions of a notebook's or JShell's session. It
 * may import every other package, and nobody imports it except such sessions. Start reading at
 * {@link attention.workbook.Main}, then at the command that interests you.
 */
@NullMarked
package attention.workbook;

import org.jspecify.annotations.NullMarked;
