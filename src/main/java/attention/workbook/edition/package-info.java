/**
 * The edition of the workbook that learners get: everything but the answers.
 *
 * <p>May import {@code Home} and {@code Exit} of the command line and the JDK. Start reading at
 * {@link attention.workbook.edition.StudentEdition}.
 */
@NullMarked
package attention.workbook.edition;

import org.jspecify.annotations.NullMarked;
