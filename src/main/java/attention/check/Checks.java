package attention.check;

import java.lang.reflect.Constructor;

/** Makes check objects outside of JUnit, for proofs about their mistakes. */
final class Checks {
    private Checks() {}

    static Check<?> create(Exercise exercise) {
        try {
            Constructor<? extends Check<?>> constructor = exercise.check().getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException problem) {
            throw new IllegalStateException(
                    exercise.check() + " has to have a constructor without parameters", problem);
        }
    }
}
