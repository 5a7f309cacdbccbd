/**
 * Which answers are alike, as JPlag sees it: that program compares, this package hands it what it
 * needs and reads what it found. May import {@code attention.grade}, its intake and book, {@code
 * check} and Commons CSV. Start reading at {@link attention.grade.similarity.Similarity}.
 */
@NullMarked
package attention.grade.similarity;

import org.jspecify.annotations.NullMarked;
