/** Tests of grading. */
@NullMarked
package attention.grade;

import org.jspecify.annotations.NullMarked;
