package attention.grade;

import java.util.List;

/**
 * How a class was graded; nothing here depends on when or how fast.
 *
 * @param suite "public" or "full"
 * @param version which checks, as a short hash
 * @param seed where the random cases come from
 * @param limits as the teacher writes them, such as "call=3s exercise=10s"
 * @param level the weakest kind of box that was used
 */
public record About(String suite, String version, long seed, String limits, String level) {
    /** Kinds of boxes, the strongest first. */
    public static final List<String> LEVELS = List.of("FULL", "LIMITED", "PLAIN");
}
