/**
 * Pages about a graded class: feedback for each learner as HTML and Markdown, and one for the
 * teacher.
 *
 * <p>May import {@code grade}, {@code check}, {@code show} and {@code words}. Start reading at
 * {@link attention.grade.report.Reports}.
 */
@NullMarked
package attention.grade.report;

import org.jspecify.annotations.NullMarked;
