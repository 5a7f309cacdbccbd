package attention.workbook.lesson;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** One cell of a notebook file, and what it put out. */
public final class NotebookCell {

    private final JsonObject json;

    NotebookCell(JsonObject json) {
        this.json = json;
    }

    /** The cell's name; empty in a notebook older than format 4.5. */
    public String id() {
        return json.has("id") ? json.get("id").getAsString() : "";
    }

    public boolean isCode() {
        return json.get("cell_type").getAsString().equals("code");
    }

    public String source() {
        return Multiline.text(json.get("source"));
    }

    /** The exercise that is answered in this cell, by its tag; empty where there is none. */
    public String answers() {
        return tags().stream()
                .filter(tag -> tag.startsWith("answer:"))
                .map(tag -> tag.substring("answer:".length()))
                .findFirst()
                .orElse("");
    }

    private List<String> tags() {
        List<String> tags = new ArrayList<>();
        JsonElement metadata = json.get("metadata");
        if (metadata != null && metadata.getAsJsonObject().has("tags")) {
            metadata.getAsJsonObject()
                    .getAsJsonArray("tags")
                    .forEach(tag -> tags.add(tag.getAsString()));
        }
        return tags;
    }

    /**
     * What the cell shows as text: what it printed, the text forms of what it displayed and of its
     * value, each ending in a line break, and the name of an error.
     */
    public String text() {
        return Outputs.text(outputs());
    }

    /** Did the cell end with an error? */
    public boolean hasError() {
        return has("error");
    }

    /** What a reader sees of the error that ended the cell; empty where none did. */
    String traceback() {
        return Outputs.traceback(outputs());
    }

    /** Did the cell show a value, other than by printing it? */
    boolean hasValue() {
        return has("execute_result");
    }

    private boolean has(String type) {
        return Outputs.types(outputs()).contains(type);
    }

    /** How many of the cell's outputs are of this kind, such as {@code text/html}. */
    int count(String kind) {
        int count = 0;
        for (JsonElement output : outputs()) {
            JsonElement data = output.getAsJsonObject().get("data");
            count += data != null && data.getAsJsonObject().has(kind) ? 1 : 0;
        }
        return count;
    }

    /** The raw outputs of a code cell. */
    JsonArray outputs() {
        return json.has("outputs") ? json.getAsJsonArray("outputs") : new JsonArray();
    }

    void storeOutputs(JsonArray raw, int count) {
        json.addProperty("execution_count", count);
        json.add("outputs", Outputs.stored(raw, count));
    }
}
