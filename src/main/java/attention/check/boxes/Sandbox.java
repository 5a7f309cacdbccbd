package attention.check.boxes;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How the process of a box is started, and with it which walls and limits it has. */
public interface Sandbox {
    /** No walls: learner code may do what its user may do, and has Java's own limits. */
    Sandbox NONE = Program::java;

    /**
     * What is to be started.
     *
     * @param java the command line, Java itself with all its options
     * @param folder an empty folder, the working directory
     * @param reads the files that it reads besides Java's own
     * @param megabytes all the memory that it may need, Java's own included
     * @param variables its whole environment
     */
    record Program(
            List<String> java,
            Path folder,
            List<Path> reads,
            int megabytes,
            Map<String, String> variables) {}

    /** The command line that starts the program behind these walls. */
    List<String> command(Program program);

    /** Gives back what a program had, once it is gone; its folder is removed anyway. */
    default void ended(Program program) {}
}
