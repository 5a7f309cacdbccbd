package attention.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One file of texts, read; empty where there is none.
 *
 * @param title its first line
 * @param texts by key, in the order of the file
 */
record WordFile(String title, Map<String, String> texts) {
    private static final Pattern ENTRY = Pattern.compile("- \\*\\*(.+?)\\*\\*: ?(.*)");

    static WordFile read(String name) {
        try (InputStream in = WordFile.class.getResourceAsStream(name)) {
            return in == null
                    ? new WordFile("", Map.of())
                    : parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static WordFile parse(String name, String markdown) {
        String title = "";
        String group = "";
        String key = "";
        Map<String, String> texts = new LinkedHashMap<>();
        List<String> lines = markdown.lines().toList();
        for (int k = 0; k < lines.size(); k++) {
            String line = lines.get(k);
            Matcher entry = ENTRY.matcher(line);
            if (entry.matches()) {
                key = group + entry.group(1);
                if (texts.put(key, entry.group(2)) != null) {
                    throw wrong(name, k, "there are two texts \"" + key + "\"");
                }
            } else if (line.startsWith("  ") && !key.isEmpty()) {
                texts.merge(key, line.strip(), WordFile::joined);
            } else if (line.startsWith("## ")) {
                group = line.substring(3).strip() + "/";
                key = "";
            } else if (line.startsWith("# ") && title.isEmpty()) {
                title = line.substring(2).strip();
            } else if (line.isBlank()) {
                key = "";
            } else {
                throw wrong(name, k, "expected \"- **key**: text\", found \"" + line + "\"");
            }
        }
        return new WordFile(title, Collections.unmodifiableMap(texts));
    }

    /** A backslash at the end of a line ends the line in the text too; Chinese has no spaces. */
    private static String joined(String text, String more) {
        if (text.endsWith("\\")) {
            return text.substring(0, text.length() - 1) + "\n" + more;
        }
        boolean spaced =
                !text.isEmpty()
                        && !isWide(text.codePointBefore(text.length()))
                        && !isWide(more.codePointAt(0));
        return text + (spaced ? " " : "") + more;
    }

    private static boolean isWide(int c) {
        return Character.isIdeographic(c)
                || (c >= 0x3000 && c <= 0x303F)
                || (c >= 0xFF00 && c <= 0xFFEF);
    }

    private static IllegalArgumentException wrong(String name, int line, String what) {
        return new IllegalArgumentException(
                "attention/words/%s, line %s: %s.".formatted(name, line + 1, what));
    }
}
