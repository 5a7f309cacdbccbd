package attention.box;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;

/** A learner's class in this process: nothing stops it here, so it has passed its check before. */
public final class Resident {
    private Resident() {}

    /**
     * Compiles a text and makes an object of its class.
     *
     * @param simpleName of the class, without a package
     * @return empty if that fails
     */
    public static Optional<Object> of(Class<?> contract, String simpleName, String source) {
        try {
            URI library = contract.getProtectionDomain().getCodeSource().getLocation().toURI();
            Compiler.Compiled compiled = new Compiler(Path.of(library)).compile(simpleName, source);
            return compiled.errors().isEmpty()
                    ? Optional.ofNullable(
                            Loader.load(contract, simpleName, compiled.classes()).object())
                    : Optional.empty();
        } catch (IOException | URISyntaxException e) {
            return Optional.empty();
        }
    }
}
