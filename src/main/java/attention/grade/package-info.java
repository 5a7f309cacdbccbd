/**
 * Grades a class of submissions: what was handed in, how each answer fared, and the book of marks.
 * May import {@code check}, {@code box}, {@code words}, {@code show} and the core; the command line
 * imports it. Start reading at {@link attention.grade.Gradebook}.
 *
 * <p>An exercise {@code X} may have parts that are held back from learners: they stand in a class
 * of their own, {@code XHeldBackCheck}, which extends {@code XCheck}, so that an edition for
 * learners just leaves those files out. {@link attention.grade.Suite#FULL} has them.
 */
@NullMarked
package attention.grade;

import org.jspecify.annotations.NullMarked;
