package attention.grade;

import attention.check.Exercise;
import java.util.List;

/**
 * The marks of a class, derived from the journal.
 *
 * @param exercises those that were graded, in the order of the register
 * @param rows one for each learner, in the order of their ids
 * @param about how it was graded
 */
public record Gradebook(List<Exercise> exercises, List<Row> rows, About about) {}
