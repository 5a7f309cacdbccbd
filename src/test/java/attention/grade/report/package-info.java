/** Tests of the pages about a graded class. */
@NullMarked
package attention.grade.report;

import org.jspecify.annotations.NullMarked;
