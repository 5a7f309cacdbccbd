package attention.grade.run;

import attention.check.Exercise;
import attention.grade.Graded;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What of a class is to be graded now.
 *
 * @param exercises in the order of the register
 * @param learners ids; empty for all
 * @param only which results are wanted
 */
public record Choice(List<Exercise> exercises, Set<String> learners, Only only) {
    /** Which results are wanted. */
    public enum Only {
        /** Those that are missing, and those whose answer or rules have changed. */
        USUAL,
        /** Those that did not pass, again. */
        FAILED,
        /** Those of which there is no result. */
        MISSING,
        /** Those that have a result, but of another answer or by other rules. */
        CHANGED;

        /** The choice with this name. */
        public static Optional<Only> of(String word) {
            for (Only only : List.of(FAILED, MISSING, CHANGED)) {
                if (only.name().toLowerCase(Locale.ROOT).equals(word)) {
                    return Optional.of(only);
                }
            }
            return Optional.empty();
        }
    }

    boolean wants(String learner) {
        return learners.isEmpty() || learners.contains(learner);
    }

    /** Whether an exercise is to be judged, given its old result and the key that it would get. */
    boolean wants(Optional<Graded> old, String key) {
        boolean changed = old.isPresent() && !(old.get().key().equals(key) && old.get().known());
        return switch (only) {
            case USUAL -> old.isEmpty() || changed;
            case FAILED ->
                    old.isPresent()
                            && !old.get().passed()
                            && (old.get().handedIn() || !key.isEmpty());
            case MISSING -> old.isEmpty();
            case CHANGED -> changed;
        };
    }
}
