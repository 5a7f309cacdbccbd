package attention.workbook.lesson;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.util.regex.Pattern;

/** A notebook's way to hold text: a list of lines, each with its line break, or one string. */
final class Multiline {

    private static final Pattern AFTER_BREAK = Pattern.compile("(?<=\n)");

    private Multiline() {}

    static JsonArray lines(String text) {
        JsonArray lines = new JsonArray();
        if (!text.isEmpty()) {
            AFTER_BREAK.splitAsStream(text).forEach(lines::add);
        }
        return lines;
    }

    static String text(JsonElement lines) {
        if (!lines.isJsonArray()) {
            return lines.getAsString();
        }
        StringBuilder text = new StringBuilder();
        lines.getAsJsonArray().forEach(line -> text.append(line.getAsString()));
        return text.toString();
    }
}
