/** Tests of similarity, with a program in JPlag's place. */
@NullMarked
package attention.grade.similarity;

import org.jspecify.annotations.NullMarked;
