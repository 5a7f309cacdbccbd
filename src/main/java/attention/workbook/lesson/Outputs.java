package attention.workbook.lesson;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;

/** The outputs of a cell: as text, and in the form in which they are stored. */
final class Outputs {

    private Outputs() {}

    static String text(JsonArray outputs) {
        StringBuilder text = new StringBuilder();
        for (JsonElement element : outputs) {
            JsonObject output = element.getAsJsonObject();
            switch (type(output)) {
                case "stream" -> text.append(Multiline.text(output.get("text")));
                case "error" ->
                        text.append("error: ")
                                .append(output.get("ename").getAsString())
                                .append('\n');
                default -> text.append(plain(output)).append('\n');
            }
        }
        return text.toString();
    }

    /** The lines that tell of an error, without their colours. */
    static String traceback(JsonArray outputs) {
        StringBuilder text = new StringBuilder();
        for (JsonElement output : outputs) {
            JsonElement lines = output.getAsJsonObject().get("traceback");
            if (lines != null) {
                lines.getAsJsonArray()
                        .forEach(line -> text.append(line.getAsString()).append('\n'));
            }
        }
        return text.toString().replaceAll("\033\\[[\\d;]*m", "");
    }

    /** The kinds of output that there are, as nbformat names them. */
    static Set<String> types(JsonArray outputs) {
        Set<String> types = new HashSet<>();
        outputs.forEach(output -> types.add(type(output.getAsJsonObject())));
        return types;
    }

    /** The same outputs without what differs from run to run: pieces of one stream are joined. */
    static JsonArray stored(JsonArray raw, int count) {
        JsonArray stored = new JsonArray();
        for (JsonElement element : raw) {
            JsonObject output = element.getAsJsonObject();
            if (!joins(stored, output)) {
                stored.add(clean(output, count));
            }
        }
        return stored;
    }

    private static boolean joins(JsonArray stored, JsonObject output) {
        if (stored.isEmpty() || !type(output).equals("stream")) {
            return false;
        }
        JsonObject last = stored.get(stored.size() - 1).getAsJsonObject();
        if (!type(last).equals("stream") || !last.get("name").equals(output.get("name"))) {
            return false;
        }
        String both = Multiline.text(last.get("text")) + Multiline.text(output.get("text"));
        last.add("text", Multiline.lines(both));
        return true;
    }

    private static JsonObject clean(JsonObject output, int count) {
        JsonObject clean = new JsonObject();
        if (output.has("data")) {
            clean.add("data", sorted(output.getAsJsonObject("data")));
        }
        if (output.has("ename")) {
            clean.add("ename", output.get("ename"));
            clean.add("evalue", output.get("evalue"));
        }
        if (type(output).equals("execute_result")) {
            clean.addProperty("execution_count", count);
        }
        if (output.has("data")) {
            clean.add("metadata", ofKinds(output));
        }
        if (output.has("name")) {
            clean.add("name", output.get("name"));
        }
        clean.add("output_type", output.get("output_type"));
        if (output.has("text")) {
            clean.add("text", Multiline.lines(Multiline.text(output.get("text"))));
        }
        if (output.has("traceback")) {
            clean.add("traceback", output.get("traceback"));
        }
        return clean;
    }

    /** What is said about a kind of the data, such as the size of a picture; not about the run. */
    private static JsonObject ofKinds(JsonObject output) {
        JsonObject kept = new JsonObject();
        if (output.get("metadata") instanceof JsonObject metadata) {
            metadata.asMap().keySet().stream()
                    .filter(output.getAsJsonObject("data")::has)
                    .sorted()
                    .forEach(kind -> kept.add(kind, metadata.get(kind)));
        }
        return kept;
    }

    private static JsonObject sorted(JsonObject data) {
        TreeMap<String, JsonElement> byType = new TreeMap<>(data.asMap());
        JsonObject sorted = new JsonObject();
        byType.forEach(
                (type, content) ->
                        sorted.add(
                                type,
                                type.startsWith("text/")
                                        ? Multiline.lines(Multiline.text(content))
                                        : content));
        return sorted;
    }

    private static String plain(JsonObject output) {
        JsonElement plain = output.getAsJsonObject("data").get("text/plain");
        return plain == null ? "" : Multiline.text(plain);
    }

    private static String type(JsonObject output) {
        return output.get("output_type").getAsString();
    }
}
