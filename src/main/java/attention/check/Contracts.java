package attention.check;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Speaks of contracts as Java code. */
final class Contracts {
    private Contracts() {}

    /**
     * The methods that a learner has to write, such as {@code double[] weights(double[] scores)}.
     */
    static List<String> methods(Class<?> contract) {
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

    static Finding notKept(Exercise exercise, Object object) {
        return notKept(exercise, object.getClass().getSimpleName());
    }

    /** The class does not say that it keeps to the contract. */
    static Finding notKept(Exercise exercise, String className) {
        Class<?> contract = exercise.contract();
        return Finding.of(
                Status.COMPILE,
                "",
                "%s does not implement %s. Write: class %s implements %s, with the method public %s."
                        .formatted(
                                Plain.line(className),
                                contract.getSimpleName(),
                                exercise.className(),
                                contract.getSimpleName(),
                                String.join(" and public ", methods(contract))));
    }
}
