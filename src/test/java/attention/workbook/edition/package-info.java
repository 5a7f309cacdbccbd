/** Tests of the edition for learners. */
@NullMarked
package attention.workbook.edition;

import org.jspecify.annotations.NullMarked;
