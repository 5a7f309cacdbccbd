package attention.grade;

import java.util.List;

/**
 * One answer that was found in a submission.
 *
 * @param exercise the exercise that it answers, such as "Softmax"
 * @param file where it stands in the submission, with {@code /} between folders
 * @param source the text, decoded; for a cell, the cell's text
 * @param cell whether it is the answer cell of a notebook, which sees the session's imports
 * @param notes what was forgiven on the way in, such as "the file name was mended"
 */
public record Answer(
        String exercise, String file, String source, boolean cell, List<String> notes) {}
