package attention.box;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which of many texts could mean a class that another of them declares. */
final class Mentions {
    private Mentions() {}

    /**
     * Those that have the simple name of another one's top-level class anywhere, be it in a
     * comment, and those that may spell a name in another way: with escapes of Unicode, or with
     * characters that Java skips.
     *
     * @param classes of each text, by name
     */
    static Set<String> ofOthers(
            Map<String, String> texts, Map<String, ? extends Map<String, ?>> classes) {
        Map<String, String> owners = new HashMap<>();
        classes.forEach(
                (text, own) ->
                        own.keySet().stream()
                                .filter(name -> !name.contains("$"))
                                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                                .forEach(name -> owners.put(name, text)));
        Set<String> mentioning = new HashSet<>();
        texts.forEach(
                (name, text) -> {
                    boolean mentions =
                            text.contains("\\u")
                                    || text.chars().anyMatch(Character::isIdentifierIgnorable)
                                    || words(text).stream()
                                            .map(word -> owners.getOrDefault(word, name))
                                            .anyMatch(owner -> !owner.equals(name));
                    if (mentions) {
                        mentioning.add(name);
                    }
                });
        return mentioning;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || !Character.isJavaIdentifierPart(text.charAt(at))) {
                words.add(text.substring(start, at));
                start = at + 1;
            }
        }
        return words;
    }
}
