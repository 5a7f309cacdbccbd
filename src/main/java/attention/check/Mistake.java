package attention.check;

/**
 * A wrong answer with a name.
 *
 * @param name short and unique within the exercise, such as {@code no-max-shift}
 * @param message what to tell the learner whose numbers are this mistake's; see {@link
 *     Mistakes#add}
 * @param wrong the mistake itself, working code
 */
public record Mistake<C>(String name, String message, C wrong) {}
