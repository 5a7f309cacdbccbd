package attention.model;

import java.util.ArrayList;
import java.util.List;

/** Something with parameters. */
public interface Model {
    /** Each parameter once, always in the same order. */
    List<Parameter> parameters();

    /** How many numbers are learned. */
    default int size() {
        return parameters().stream()
                .mapToInt(parameter -> parameter.value().rows() * parameter.value().cols())
                .sum();
    }

    /**
     * The parameters of several parts, in their order, each once. A part without any, such as a
     * layer that a learner wrote, has nothing to list.
     */
    static List<Parameter> parameters(Object... parts) {
        List<Parameter> all = new ArrayList<>();
        for (Object part : parts) {
            if (part instanceof Parameter parameter) {
                addOnce(parameter, all);
            } else if (part instanceof Model model) {
                model.parameters().forEach(parameter -> addOnce(parameter, all));
            }
        }
        return List.copyOf(all);
    }

    private static void addOnce(Parameter parameter, List<Parameter> all) {
        if (!all.contains(parameter)) {
            all.add(parameter);
        }
    }
}
