package attention.golden;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All files that the script wrote. */
final class GoldenData {
    static final Path SCRIPT = Path.of("src", "test", "golden", "make_golden.py");
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private GoldenData() {}

    /** Name of the file and what is in it. */
    static Map<String, JsonObject> files() throws IOException {
        Map<String, JsonObject> files = new LinkedHashMap<>();
        try (Stream<Path> paths = Files.list(FOLDER)) {
            for (Path path : paths.sorted().toList()) {
                files.put(
                        path.getFileName().toString(),
                        JsonParser.parseString(Files.readString(path)).getAsJsonObject());
            }
        }
        return files;
    }

    static List<GoldenCase> cases() throws IOException {
        List<GoldenCase> cases = new ArrayList<>();
        files().forEach(
                        (name, file) ->
                                file.getAsJsonArray("cases")
                                        .forEach(
                                                json ->
                                                        cases.add(
                                                                new GoldenCase(
                                                                        name,
                                                                        json.getAsJsonObject()))));
        return cases;
    }
}
