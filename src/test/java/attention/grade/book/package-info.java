/** Tests of the gradebook and of the tables that a teacher keeps. Start at {@link SheetTest}. */
@NullMarked
package attention.grade.book;

import org.jspecify.annotations.NullMarked;
