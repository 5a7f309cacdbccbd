package attention.check;

import java.util.List;

/** The learner's answers to other exercises, as far as the caller of a check knows them. */
@FunctionalInterface
public interface OwnAnswers {
    /** Nobody's. */
    OwnAnswers NONE = exercise -> List.of();

    /**
     * The answers to one exercise, those to be preferred first; the first that passes its own check
     * is used.
     *
     * @param exercise such as Softmax
     */
    List<OwnAnswer> to(String exercise);
}
