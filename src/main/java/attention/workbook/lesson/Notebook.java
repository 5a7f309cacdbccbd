package attention.workbook.lesson;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A Jupyter notebook of format 4.5, as a tree of JSON. What we write is the same for the same
 * content: fields in alphabetical order, no times, no version of a kernel.
 */
public final class Notebook {

    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

    private final JsonObject root;

    private Notebook(JsonObject root) {
        this.root = root;
    }

    /** A lesson that has not run: cells without outputs, then links. Its stubs are filled in. */
    public static Notebook of(Lesson lesson) {
        JsonArray cells = new JsonArray();
        lesson.cells().forEach(cell -> cells.add(json(cell)));
        cells.add(json(Links.of(lesson)));
        JsonObject root = new JsonObject();
        root.add("cells", cells);
        root.add(
                "metadata",
                JsonParser.parseString(
                        """
                        {"kernelspec": {"display_name": "Java", "language": "java", "name": "java"},
                         "language_info": {"codemirror_mode": "java", "file_extension": ".java",
                           "mimetype": "text/x-java-source", "name": "java",
                           "pygments_lexer": "java"}}"""));
        root.addProperty("nbformat", 4);
        root.addProperty("nbformat_minor", 5);
        return new Notebook(root);
    }

    /**
     * Reads a notebook file.
     *
     * @throws LessonException when it is not one
     */
    public static Notebook read(Path file) {
        try {
            JsonElement tree = JsonParser.parseString(Files.readString(file));
            if (tree.isJsonObject() && tree.getAsJsonObject().has("cells")) {
                return new Notebook(tree.getAsJsonObject());
            }
        } catch (IOException e) {
            throw new LessonException("cannot read " + file + ": " + e.getMessage(), e);
        } catch (JsonParseException e) {
            throw new LessonException(file + " is not a notebook: it is not JSON", e);
        }
        throw new LessonException(file + " is not a notebook: it has no list of cells");
    }

    /** The cells by their names, in order. */
    public Map<String, NotebookCell> cells() {
        Map<String, NotebookCell> cells = new LinkedHashMap<>();
        for (JsonElement cell : root.getAsJsonArray("cells")) {
            NotebookCell named = new NotebookCell(cell.getAsJsonObject());
            cells.put(named.id(), named);
        }
        return cells;
    }

    /** Takes over the outputs of the cells that have the same names in another notebook. */
    public void takeOutputs(Notebook run) {
        Map<String, NotebookCell> ran = run.cells();
        int count = 0;
        for (NotebookCell cell : cells().values()) {
            NotebookCell source = ran.get(cell.id());
            if (cell.isCode()) {
                cell.storeOutputs(source == null ? new JsonArray() : source.outputs(), ++count);
            }
        }
    }

    /** The file's text. */
    public String text() {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = new JsonWriter(text)) {
            writer.setIndent(" ");
            writer.setHtmlSafe(false);
            GSON.toJson(root, writer);
        } catch (IOException e) {
            throw new LessonException("cannot write the notebook: " + e.getMessage(), e);
        }
        return text.append('\n').toString();
    }

    private static JsonObject json(Cell cell) {
        JsonObject json = new JsonObject();
        json.addProperty("cell_type", cell.kind().runs() ? "code" : "markdown");
        if (cell.kind().runs()) {
            json.add("execution_count", JsonNull.INSTANCE);
        }
        json.addProperty("id", cell.id());
        JsonObject metadata = new JsonObject();
        if (!cell.tag().isEmpty()) {
            JsonArray tags = new JsonArray();
            tags.add(cell.tag());
            metadata.add("tags", tags);
        }
        json.add("metadata", metadata);
        if (cell.kind().runs()) {
            json.add("outputs", new JsonArray());
        }
        json.add("source", Multiline.lines(cell.source()));
        return json;
    }
}
