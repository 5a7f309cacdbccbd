package attention.check.source;

import java.util.List;
import java.util.stream.Collectors;

/** What an answer cell of a notebook sees without importing it; its session starts with these. */
public final class AnswerImports {
    /** In the order in which sessions import them. */
    public static final List<String> ALL =
            List.of(
                    "java.util.*",
                    "java.util.function.*",
                    "java.util.stream.*",
                    "attention.matrix.*",
                    "attention.score.*",
                    "attention.mask.*",
                    "attention.normalize.*",
                    "attention.exercise.*");

    private AnswerImports() {}

    /** All of them on one line, so that the lines of a cell keep their numbers. */
    static String line() {
        return ALL.stream().map(it -> "import " + it + "; ").collect(Collectors.joining());
    }
}
