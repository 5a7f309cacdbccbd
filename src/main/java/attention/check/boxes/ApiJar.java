package attention.check.boxes;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/** Finds the jar that learner code is compiled against and that a box runs from. */
final class ApiJar {
    private static final String NAME = "attention-workbook-api.jar";

    private ApiJar() {}

    /**
     * Beside the workbook's own jar, or in the build folder above the classes.
     *
     * @throws GraderFault if it is not there
     */
    static Path find() {
        String given = System.getProperty("attention.api");
        Path jar = given == null ? besideThis() : Path.of(given);
        if (!Files.isRegularFile(jar)) {
            throw new GraderFault(
                    "The file " + NAME + " is missing; it is made by: mvn -q package -DskipTests");
        }
        return jar.toAbsolutePath();
    }

    private static Path besideThis() {
        CodeSource source = ApiJar.class.getProtectionDomain().getCodeSource();
        try {
            return source == null
                    ? Path.of(NAME)
                    : Path.of(source.getLocation().toURI()).resolveSibling(NAME);
        } catch (URISyntaxException odd) {
            return Path.of(NAME);
        }
    }
}
