/**
 * Makes the gradebook from the journal, and writes it as a table: late policy and manual points
 * come in here. May import {@code attention.grade}, its journal, {@code check} and Commons CSV.
 * Start reading at {@link attention.grade.book.BookMaker}.
 */
@NullMarked
package attention.grade.book;

import org.jspecify.annotations.NullMarked;
