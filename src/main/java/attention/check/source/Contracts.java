package attention.check.source;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Speaks of contracts as Java code. */
public final class Contracts {
    private Contracts() {}

    /**
     * The methods that a learner has to write, such as {@code double[] weights(double[] scores)}.
     */
    public static List<String> methods(Class<?> contract) {
        return Arrays.stream(contract.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .sorted(Comparator.comparing(Method::toString))
                .map(Contracts::describe)
                .toList();
    }

    private static String describe(Method method) {
        return method.getReturnType().getSimpleName()
                + " "
                + method.getName()
                + Arrays.stream(method.getParameters())
                        .map(it -> it.getType().getSimpleName() + " " + it.getName())
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
