package attention.box;

import java.util.Objects;

/** Compiles a learner's source into this process, for tests that compare both ways of calling. */
public final class InProcess {
    private InProcess() {}

    /** An object of the class, or null where a box would refuse it. */
    public static Object object(Class<?> contract, String className, String source) {
        Compiler.Compiled compiled = new Compiler().compile(className, source);
        return Objects.requireNonNull(
                Loader.load(contract, className, compiled.classes()).object(), className);
    }
}
