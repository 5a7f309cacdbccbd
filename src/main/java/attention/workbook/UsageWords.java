package attention.workbook;

import attention.words.Language;
import attention.words.Words;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * What {@code --help} says, for picocli, which asks for it when it writes it: so the language that
 * {@code --language} chose is spoken. A text stands in {@code usage.md} in the group of its
 * command, or in {@code shared} for all that have none of their own, under the name of its option
 * or parameter.
 *
 * <p>The keys of picocli: <a href="https://picocli.info/#_internationalization">its manual,
 * Internationalization</a>.
 */
final class UsageWords extends ResourceBundle {
    private static final Words WORDS = Words.of("usage");

    /** Keys of the words by those of picocli. */
    private final Map<String, String> keys = new HashMap<>();

    UsageWords() {
        for (String key : WORDS.in(Language.ENGLISH).keys()) {
            String[] groupAndName = key.split("/", 2);
            keys.put(place(groupAndName[0]) + item(groupAndName[1]), key);
        }
    }

    private static String place(String group) {
        return switch (group) {
            case "shared" -> "";
            case "workbook" -> "workbook.";
            default -> "workbook." + group + ".";
        };
    }

    private static String item(String name) {
        return switch (name) {
            case "usage" -> "usage.synopsisHeading";
            case "summary" -> "usage.description.0";
            case "more" -> "usage.description.1";
            case "commands" -> "usage.commandListHeading";
            case "examples" -> "usage.footer.0";
            case "exit codes" -> "usage.footer.1";
            default -> name.replaceFirst("^--", "");
        };
    }

    @Override
    protected @Nullable Object handleGetObject(String asked) {
        String key = keys.get(asked);
        return key == null ? null : laidOut(key.substring(key.indexOf('/') + 1), WORDS.text(key));
    }

    private static String laidOut(String name, String text) {
        return switch (name) {
            case "usage" -> text + " ";
            case "commands" -> text + "\n";
            case "examples" -> {
                String heading = WORDS.text("shared/examples heading");
                yield "\n" + heading + ("\n" + text).replace("\n", "\n  ");
            }
            default -> text;
        };
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(keys.keySet());
    }
}
