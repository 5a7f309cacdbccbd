package attention.grade.notebook;

import attention.words.Words;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.FilterReader;
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
    private final Pieces pieces;
    private final JsonReader json;
    private int length;
    private boolean isOld;

    private NotebookText(Reader text) {
        pieces = new Pieces(text);
        json = new JsonReader(pieces);
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

    /** How long the texts of all cells are together. */
    public int length() {
        return length;
    }

    private String name() throws IOException {
        pieces.keepAtMost(LARGEST_TEXT);
        return json.nextName();
    }

    private void skip() throws IOException {
        pieces.keepAtMost(Long.MAX_VALUE); // nothing of it is kept
        json.skipValue();
    }

    private void root() throws IOException {
        boolean found = false;
        json.beginObject();
        while (json.hasNext()) {
            String name = name();
            if (name.equals("cells") && json.peek() == JsonToken.BEGIN_ARRAY) {
                found = true;
                cellsOf();
            } else {
                isOld |= name.equals("worksheets");
                skip();
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
                skip();
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
            switch (name()) {
                case "cell_type" -> type = text();
                case "source" -> source = text();
                case "metadata" -> answers = metadata();
                default -> skip();
            }
        }
        json.endObject();
        cells.add(new TextCell(cells.size() + 1, type, source, answers));
    }

    private String metadata() throws IOException {
        String answers = "";
        if (json.peek() != JsonToken.BEGIN_OBJECT) {
            skip();
            return answers;
        }
        json.beginObject();
        while (json.hasNext()) {
            if (name().equals("tags")) {
                answers = answers(texts());
            } else {
                skip();
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
            skip();
            return;
        }
        pieces.keepAtMost(LARGEST_TEXT);
        String text = json.nextString();
        length += text.length() + 1;
        if (length > LARGEST_TEXT) {
            throw new NoNotebook(WORDS.text("notebook/much text"));
        }
        texts.add(text);
    }

    /** Ends a single name or text that is longer than all may be: JSON's reader keeps it whole. */
    private static final class Pieces extends FilterReader {
        private long left = Long.MAX_VALUE;

        Pieces(Reader in) {
            super(in);
        }

        void keepAtMost(long most) {
            left = most;
        }

        @Override
        public int read(char[] text, int from, int length) throws IOException {
            int count = super.read(text, from, length);
            left -= Math.max(0, count);
            if (left < 0) {
                throw new NoNotebook(WORDS.text("notebook/much text"));
            }
            return count;
        }
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
