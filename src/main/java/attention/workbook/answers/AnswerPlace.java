package attention.workbook.answers;

import attention.check.Exercise;
import attention.check.source.AnswerText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * One answer to one exercise, and where it stands.
 *
 * @param exercise what it answers
 * @param file the Java file, or the notebook
 * @param cell the text of the answer cell, ready to be compiled, or null where the file is the
 *     answer
 * @param attempted whether the learner has changed it
 * @param notes what was forgiven
 */
public record AnswerPlace(
        Exercise exercise,
        Path file,
        @Nullable String cell,
        boolean attempted,
        List<String> notes) {
    static AnswerPlace inFile(Exercise exercise, Path file, boolean attempted) {
        return new AnswerPlace(exercise, file, null, attempted, List.of());
    }

    /** Tells this text from others, spaces and line ends aside; empty where it cannot be read. */
    public String fingerprint() {
        return text().map(AnswerPlace::fingerprint).orElse("");
    }

    /** The text of the answer; empty where it cannot be read. */
    public Optional<String> text() {
        return Optional.ofNullable(cell).or(() -> AnswerText.of(file));
    }

    private static String fingerprint(String text) {
        CRC32 crc = new CRC32();
        crc.update(ExerciseFiles.plain(text).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }
}
