package attention.check.source;

import java.nio.file.Files;
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

    /**
     * What is compiled: the answer, and the classes that it uses of files beside it.
     *
     * @throws LearnerSource.Unreadable if the file cannot be taken
     */
    public static LearnerSource toCompile(Path file) throws LearnerSource.Unreadable {
        LearnerSource own = LearnerSource.read(file);
        Companions.Composed composed =
                Companions.ofFile(own.code(), name -> beside(file, name + ".java"));
        return new LearnerSource(composed.text(), 0, own.notes());
    }

    private static Optional<String> beside(Path file, String name) {
        Path helper = file.resolveSibling(name);
        return Files.isRegularFile(helper) ? of(helper) : Optional.empty();
    }
}
