/** Tests of how a class is graded. */
@NullMarked
package attention.grade.run;

import org.jspecify.annotations.NullMarked;
