package attention.show;

import java.util.List;

/** One place that words the complaint about too many or too few labels. */
final class OneEach {
    private OneEach() {}

    static void require(String what, List<String> labels, int count) {
        if (labels.size() != count) {
            throw new IllegalArgumentException(
                    "There are %s %s, but %s labels: %s. Give one label for each."
                            .formatted(count, what, labels.size(), labels));
        }
    }

    /** The same for the numbers of a series. */
    static void require(String what, String series, int count, int numbers) {
        if (numbers != count) {
            throw new IllegalArgumentException(
                    "There are %s %s, but %s numbers in \"%s\". Give one number for each."
                            .formatted(count, what, numbers, series));
        }
    }
}
