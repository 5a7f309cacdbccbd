package attention.grade.attack;

import attention.grade.sandbox.Level;
import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One folder of {@code src/test/attacks}: its files are a submission, its {@code expected.json}
 * says what must become of it.
 *
 * @param name the folder's name, the number of the row first
 * @param expected the JSON object
 */
record Attack(String name, JsonObject expected) {
    static final Path FOLDER = Path.of("src/test/attacks");

    /** All attacks, in order. */
    static List<Attack> all() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.sorted().map(Attack::read).toList();
        }
    }

    private static Attack read(Path folder) {
        try {
            String json = Files.readString(folder.resolve("expected.json"));
            return new Attack(
                    String.valueOf(folder.getFileName()),
                    new Gson().fromJson(json, JsonObject.class));
        } catch (IOException missing) {
            throw new IllegalStateException(folder + " has no expected.json", missing);
        }
    }

    Path folder() {
        return FOLDER.resolve(name);
    }

    int row() {
        return Integer.parseInt(name.substring(0, 2));
    }

    /** What it does, in a few words. */
    String words() {
        return text("attack");
    }

    /** What is made at test time, because a repository cannot hold it; or empty. */
    String make() {
        return text("make");
    }

    /** The test that runs it, where it is none of these; or empty. */
    String see() {
        return text("see");
    }

    /** Whether it takes seconds, so that it is not run with the other tests. */
    boolean slow() {
        return expected.has("slow") && expected.get("slow").getAsBoolean();
    }

    /** A word of the verdict. */
    String says() {
        return text("says");
    }

    /** A word of the notes. */
    String note() {
        return text("note");
    }

    /** What may become of DotProduct, which is right in each submission; empty if not looked at. */
    List<String> after() {
        return alternatives(expected.has("after") ? text("after") : "PASS");
    }

    /** Whether these walls are meant to keep it in, and running it there harms nobody. */
    boolean runsAt(Level level) {
        Level needed = expected.has("needs") ? Level.valueOf(text("needs")) : Level.PLAIN;
        return see().isEmpty() && level.atLeast(needed);
    }

    /** Exercise → the statuses that are right. */
    Map<String, List<String>> statuses() {
        Map<String, List<String>> statuses = new TreeMap<>();
        if (!expected.has("expect")) {
            return statuses;
        }
        JsonObject expect = expected.getAsJsonObject("expect");
        for (String exercise : expect.keySet()) {
            statuses.put(exercise, alternatives(expect.get(exercise).getAsString()));
        }
        return statuses;
    }

    private static List<String> alternatives(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\\|", -1));
    }

    private String text(String key) {
        return expected.has(key) ? expected.get(key).getAsString() : "";
    }
}
