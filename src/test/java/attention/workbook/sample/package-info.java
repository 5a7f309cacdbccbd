/** Tests of the sample class. */
@NullMarked
package attention.workbook.sample;

import org.jspecify.annotations.NullMarked;
