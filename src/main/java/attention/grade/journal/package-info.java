/**
 * The journal of a grading run: what was done, one line for each submission, from which everything
 * else is derived. May import {@code attention.grade} and what that may, and Gson. Start reading at
 * {@link attention.grade.journal.Journal}.
 */
@NullMarked
package attention.grade.journal;

import org.jspecify.annotations.NullMarked;
