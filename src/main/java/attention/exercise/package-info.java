/**
 * The contracts that learners implement, one small interface per exercise, and {@link Todo}, which
 * tells "still to write" apart from "wrong". May import {@code matrix} and the part interfaces, for
 * it is in the API jar that a learner's file is compiled against. Start reading at {@link
 * WeightedSumContract}.
 */
@NullMarked
package attention.exercise;

import org.jspecify.annotations.NullMarked;
