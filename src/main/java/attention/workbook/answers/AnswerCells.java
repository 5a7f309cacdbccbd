package attention.workbook.answers;

import attention.workbook.home.Exit;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the answer cells of a notebook: those with the tag {@code answer:Name}. */
final class AnswerCells {
    private static final String TAG = "answer:";

    private AnswerCells() {}

    /**
     * The text of each answer cell, by the exercise's name, in order.
     *
     * @throws Exit when the file is no notebook
     */
    static Map<String, String> in(Path notebook) {
        try {
            JsonObject root = JsonParser.parseString(Files.readString(notebook)).getAsJsonObject();
            var answers = new LinkedHashMap<String, String>();
            for (JsonElement cell : root.getAsJsonArray("cells")) {
                collect(cell.getAsJsonObject(), answers);
            }
            return answers;
        } catch (IOException e) {
            throw Exit.wrongUse("There is no notebook " + notebook + " that can be read.");
        } catch (JsonParseException
                | IllegalStateException
                | ClassCastException
                | NullPointerException e) {
            throw Exit.wrongUse(notebook + " is no notebook: its text is not what Jupyter writes.");
        }
    }

    private static void collect(JsonObject cell, Map<String, String> answers) {
        JsonElement metadata = cell.get("metadata");
        JsonElement tags = metadata == null ? null : metadata.getAsJsonObject().get("tags");
        if (tags == null) {
            return;
        }
        for (JsonElement tag : tags.getAsJsonArray()) {
            if (tag.getAsString().startsWith(TAG)) {
                answers.put(tag.getAsString().substring(TAG.length()), source(cell.get("source")));
            }
        }
    }

    /** A notebook may keep a cell as one text or as a list of lines. */
    private static String source(JsonElement source) {
        if (!source.isJsonArray()) {
            return source.getAsString();
        }
        StringBuilder text = new StringBuilder();
        JsonArray lines = source.getAsJsonArray();
        lines.forEach(line -> text.append(line.getAsString()));
        return text.toString();
    }
}
