package attention.box;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes one object of the learner's class, or says why that cannot be done. */
final class Loader {
    private Loader() {}

    /** An object that keeps to the contract, or a refusal: its kind and what was found instead. */
    record Loaded(@Nullable Object object, List<Object> refusal) {
        static Loaded refused(String kind, List<? extends Object> found) {
            List<Object> refusal = new ArrayList<>(List.of(kind));
            refusal.addAll(found);
            return new Loaded(null, refusal);
        }
    }

    static Loaded load(Class<?> contract, String simpleName, Map<String, byte[]> classes) {
        Optional<String> name = topLevel(classes).filter(simpleName::equals).findFirst();
        Optional<String> inPackage =
                topLevel(classes).filter(it -> it.endsWith("." + simpleName)).findFirst();
        if (name.or(() -> inPackage).isEmpty()) {
            return Loaded.refused("name", topLevel(classes).map(Loader::simple).toList());
        }
        try {
            Class<?> found =
                    new InMemory(classes).loadClass(name.or(() -> inPackage).orElseThrow());
            return contract.isAssignableFrom(found)
                    ? instance(found)
                    : Loaded.refused("contract", methods(found));
        } catch (Throwable thrown) {
            return threw(thrown, simpleName);
        }
    }

    private static Stream<String> topLevel(Map<String, byte[]> classes) {
        return classes.keySet().stream().filter(it -> !it.contains("$"));
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static Loaded instance(Class<?> found) throws ReflectiveOperationException {
        if (Modifier.isAbstract(found.getModifiers())) {
            return Loaded.refused("abstract", List.of());
        }
        Constructor<?> constructor;
        try {
            constructor = found.getDeclaredConstructor();
        } catch (NoSuchMethodException none) {
            return Loaded.refused("constructor", List.of("none"));
        }
        if (Modifier.isPrivate(constructor.getModifiers())) {
            return Loaded.refused("constructor", List.of("private"));
        }
        constructor.setAccessible(true);
        try {
            return new Loaded(constructor.newInstance(), List.of());
        } catch (InvocationTargetException thrown) {
            return threw(Objects.requireNonNull(thrown.getCause()), found.getName());
        }
    }

    private static Loaded threw(Throwable thrown, String className) {
        Throwable cause = thrown.getCause();
        Throwable first =
                thrown instanceof ExceptionInInitializerError && cause != null ? cause : thrown;
        Observation seen = Witness.threw(first, className);
        return Loaded.refused(
                "threw",
                List.of(
                        seen.outcome().name(),
                        seen.crash().type(),
                        seen.crash().message(),
                        seen.crash().line()));
    }

    private static List<String> methods(Class<?> found) {
        return Arrays.stream(found.getDeclaredMethods())
                .filter(it -> !it.isSynthetic())
                .map(Loader::describe)
                .sorted()
                .limit(8)
                .toList();
    }

    private static String describe(Method method) {
        return method.getReturnType().getSimpleName()
                + " "
                + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static final class InMemory extends ClassLoader {
        private final Map<String, byte[]> classes;

        InMemory(Map<String, byte[]> classes) {
            super(Loader.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] code = classes.get(name);
            if (code == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, code, 0, code.length);
        }
    }
}
