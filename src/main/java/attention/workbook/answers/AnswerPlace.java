package attention.workbook.answers;

import attention.check.Exercise;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One answer to one exercise, and where it stands.
 *
 * @param exercise what it answers
 * @param file the Java file, or the notebook
 * @param cell the text of the answer cell, or null where the file is the answer
 * @param attempted whether the learner has changed it
 */
public record AnswerPlace(Exercise exercise, Path file, @Nullable String cell, boolean attempted) {}
