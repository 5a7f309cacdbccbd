/**
 * Takes in what learners handed in: folders, archives, notebooks, and the list of learners. Learner
 * files are untrusted: links are not followed, sizes are capped, each submission has its time, and
 * no file of it is ever written to the disk. May import {@code attention.grade}, {@code check},
 * Commons Compress and Commons CSV. Start reading at {@link attention.grade.intake.Intake}.
 */
@NullMarked
package attention.grade.intake;

import org.jspecify.annotations.NullMarked;
