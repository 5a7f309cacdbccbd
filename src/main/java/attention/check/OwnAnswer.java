package attention.check;

import attention.check.source.AnswerImports;
import attention.check.source.LearnerSource;

/** An answer of the learner to another exercise than the one that is checked. */
public sealed interface OwnAnswer {
    /** An object of this process. */
    record OfObject(Object object) implements OwnAnswer {}

    /**
     * Source text, which a box compiles.
     *
     * @param text a class, as in a file
     * @param cell whether it stands in an answer cell, with {@link AnswerImports}
     */
    record OfSource(String text, boolean cell) implements OwnAnswer {
        LearnerSource read() throws LearnerSource.Unreadable {
            return cell ? LearnerSource.ofCell(text) : LearnerSource.of(text);
        }
    }

    /** An object of this process. */
    static OwnAnswer object(Object object) {
        return new OfObject(object);
    }

    /** The text of a file. */
    static OfSource file(String text) {
        return new OfSource(text, false);
    }

    /** The text of an answer cell. */
    static OfSource cell(String text) {
        return new OfSource(text, true);
    }
}
