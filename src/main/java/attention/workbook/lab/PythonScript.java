package attention.workbook.lab;

import attention.grade.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Calls scripts of ours with a Python that looks at nobody's variables, packages and folders. */
final class PythonScript {
    /** No variables PYTHON…, no packages of the user, no modules from the folder one is in. */
    static final String ALONE = "-I";

    private PythonScript() {}

    /**
     * The beginning of a command line.
     *
     * @param python which calls it
     * @param name of a resource beside this class
     * @param folder where it is put
     */
    static List<String> command(Path python, String name, Path folder) throws IOException {
        Path script = folder.resolve(name);
        try (InputStream text = PythonScript.class.getResourceAsStream(name)) {
            byte[] bytes = Objects.requireNonNull(text, name).readAllBytes();
            WholeFile.write(script, new String(bytes, StandardCharsets.UTF_8));
        }
        return new ArrayList<>(List.of(python.toString(), ALONE, script.toString()));
    }
}
