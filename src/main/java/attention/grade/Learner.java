package attention.grade;

/**
 * Somebody whose answers are graded.
 *
 * @param id what tells learners apart; any text, so it is never used as a file name as it stands:
 *     see {@link #folder()}
 * @param name empty if nobody said
 * @param email empty if nobody said
 */
public record Learner(String id, String name, String email) {
    /** Somebody of whom only the id is known. */
    public static Learner of(String id) {
        return new Learner(id, "", "");
    }

    /** The name if there is one, else the id. */
    public String shown() {
        return name.isEmpty() ? id : name;
    }

    /**
     * The id as a file name that every system takes: letters, digits, dot, dash and underscore
     * stay, anything else becomes {@code %} and its UTF-16 code; different ids give different
     * names.
     */
    public String folder() {
        return SafeNames.of(id);
    }
}
