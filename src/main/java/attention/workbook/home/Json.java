package attention.workbook.home;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;

/** JSON as a person can read it too. */
public final class Json {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping().create();

    private Json() {}

    public static String text(JsonElement element) {
        return GSON.toJson(element);
    }
}
