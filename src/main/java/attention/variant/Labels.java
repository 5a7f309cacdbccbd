package attention.variant;

import java.util.List;
import java.util.stream.IntStream;

/** What queries, keys and the columns of the values are called. */
record Labels(List<String> queries, List<String> keys, List<String> valueColumns) {
    static Labels numbered(int queries, int keys, int valueColumns) {
        return new Labels(
                numbered("query", queries),
                numbered("key", keys),
                numbered("column", valueColumns));
    }

    private static List<String> numbered(String name, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> name + " " + i).toList();
    }

    /** Stops labels that are too many or too few. */
    static List<String> require(String what, int count, List<String> labels) {
        if (labels.size() != count) {
            throw new IllegalArgumentException(
                    "There are %d %s, but %d labels for them: %s. Give one label for each."
                            .formatted(count, what, labels.size(), labels));
        }
        return List.copyOf(labels);
    }
}
