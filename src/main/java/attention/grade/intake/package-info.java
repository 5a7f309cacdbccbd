/**
 * Takes in what learners handed in: folders, archives, notebooks, and the list of learners. Learner
 * files are untrusted: links are not followed, sizes are capped, and nothing is ever unpacked to
 * the disk. May import {@code attention.grade}, {@code check}, Commons Compress, Commons CSV and
 * Gson. Start reading at {@link attention.grade.intake.Intake}.
 */
@NullMarked
package attention.grade.intake;

import org.jspecify.annotations.NullMarked;
