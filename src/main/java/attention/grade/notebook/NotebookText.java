package attention.grade.notebook;

import attention.words.Words;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The texts of a notebook's cells, read in one pass from its front. */
public final class NotebookText {
    /** With what its cells put out; that is skipped. */
    public static final long LARGEST = 64L * 1024 * 1024;

    /** Of all cells together. */
    private static final int LARGEST_TEXT = 1024 * 1024;

    private static final String TAG = "answer:";
    private static final Words WORDS = Words.of("grade");

    private final List<TextCell> cells = new ArrayList<>();
    private final JsonReader json;
    private int length;
    private boolean isOld;

    private NotebookText(Reader text) {
        json = new JsonReader(text);
        json.setStrictness(Strictness.LENIENT); // outputs of Python hold NaN
    }

    /**
     * Reads a notebook.
     *
     * @throws NoNotebook if it is none, or too large
     * @throws IOException if the stream fails
     */
    public static NotebookText read(InputStream in) throws IOException {
        try (Reader text = new InputStreamReader(new Counted(in), StandardCharsets.UTF_8)) {
            NotebookText notebook = new NotebookText(text);
            notebook.root();
            return notebook;
        } catch (MalformedJsonException
                | EOFException
                | JsonParseException
                | IllegalStateException
                | NumberFormatException notJupyter) {
            throw new NoNotebook(WORDS.text("notebook/none"));
        }
    }

    /** The cells in order. */
    List<TextCell> cells() {
        return cells;
    }

    private void root() throws IOException {
        boolean found = false;
        json.beginObject();
        while (json.hasNext()) {
            String name = json.nextName();
            if (name.equals("cells") && json.peek() == JsonToken.BEGIN_ARRAY) {
                found = true;
                cellsOf();
            } else {
                isOld |= name.equals("worksheets");
                json.skipValue();
            }
        }
        json.endObject();
        if (!found) {
            throw new NoNotebook(WORDS.text(isOld ? "notebook/old" : "notebook/none"));
        }
    }

    private void cellsOf() throws IOException {
        json.beginArray();
        while (json.hasNext()) {
            if (json.peek() == JsonToken.BEGIN_OBJECT) {
                cell();
            } else {
                json.skipValue();
            }
        }
        json.endArray();
    }

    private void cell() throws IOException {
        String type = "code";
        String source = "";
        String answers = "";
        json.beginObject();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "cell_type" -> type = text();
                case "source" -> source = text();
                case "metadata" -> answers = metadata();
                default -> json.skipValue();
            }
        }
        json.endObject();
        cells.add(new TextCell(cells.size() + 1, type, source, answers));
    }

    private String metadata() throws IOException {
        String answers = "";
        if (json.peek() != JsonToken.BEGIN_OBJECT) {
            json.skipValue();
            return answers;
        }
        json.beginObject();
        while (json.hasNext()) {
            if (json.nextName().equals("tags")) {
                answers = answers(texts());
            } else {
                json.skipValue();
            }
        }
        json.endObject();
        return answers;
    }

    private static String answers(List<String> tags) {
        return tags.stream()
                .filter(it -> it.startsWith(TAG))
                .map(it -> it.substring(TAG.length()))
                .findFirst()
                .orElse("");
    }

    /** A notebook may keep a text as one or as a list of lines. */
    private String text() throws IOException {
        return String.join("", texts());
    }

    private List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        if (json.peek() != JsonToken.BEGIN_ARRAY) {
            one(texts);
            return texts;
        }
        json.beginArray();
        while (json.hasNext()) {
            one(texts);
        }
        json.endArray();
        return texts;
    }

    private void one(List<String> texts) throws IOException {
        if (json.peek() != JsonToken.STRING) {
            json.skipValue();
            return;
        }
        String text = json.nextString();
        length += text.length() + 1;
        if (length > LARGEST_TEXT) {
            throw new NoNotebook(WORDS.text("notebook/much text"));
        }
        texts.add(text);
    }

    /** Ends where a notebook is larger than any. */
    private static final class Counted extends FilterInputStream {
        private long left = LARGEST;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = super.read(bytes, from, length);
            left -= Math.max(0, count);
            if (left < 0) {
                throw new NoNotebook(
                        WORDS.text("notebook/large", "megabytes", LARGEST / (1024 * 1024)));
            }
            return count;
        }
    }
}
