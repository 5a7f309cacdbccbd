package attention.check.source;

import attention.words.Words;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Speaks of contracts as Java code. */
public final class Contracts {
    private static final Words WORDS = Words.of("check");

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

    /** The same in words: {@code double pick(…) and public double[] noise(…)}. */
    public static String toWrite(Class<?> contract) {
        return methods(contract).stream()
                .reduce((some, last) -> WORDS.text("refusal/methods", "some", some, "last", last))
                .orElse("");
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
