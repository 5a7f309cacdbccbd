package attention.check.source;

import java.nio.file.Path;
import java.util.Optional;

/** The text of an answer's file for whoever only shows or runs it; a check reads it likewise. */
public final class AnswerText {
    private AnswerText() {}

    /**
     * The code in any usual encoding, without a byte order mark and a package line; empty when the
     * file cannot be taken, for which a check has the sentence.
     */
    public static Optional<String> of(Path file) {
        try {
            return Optional.of(LearnerSource.read(file).code());
        } catch (LearnerSource.Unreadable refused) {
            return Optional.empty();
        }
    }
}
