package attention.check.scores;

import attention.matrix.Numbers;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Parameters as a learner reads them in a question. */
final class Tables {
    private Tables() {}

    /** The rows, one after the other. */
    static String text(double[][] rows) {
        return Arrays.stream(rows).map(Numbers::text).collect(Collectors.joining(", ", "[", "]"));
    }
}
