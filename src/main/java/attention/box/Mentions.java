package attention.box;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which of many texts could mean a class that another of them declares. */
final class Mentions {
    private Mentions() {}

    /**
     * Whether a text may spell a name in a way that {@link #ofOthers} does not see: with escapes of
     * Unicode, or with characters that Java skips or that take two {@code char}s.
     */
    static boolean mayHideNames(String text) {
        return text.contains("\\u")
                || text.chars()
                        .anyMatch(
                                it ->
                                        Character.isIdentifierIgnorable(it)
                                                || Character.isSurrogate((char) it));
    }

    /**
     * Those that have the name of another one's class or package anywhere, be it in a comment.
     *
     * @param classes of each text, by name
     */
    static Set<String> ofOthers(
            Map<String, String> texts, Map<String, ? extends Map<String, ?>> classes) {
        Map<String, Set<String>> owners = new HashMap<>();
        classes.forEach(
                (text, own) ->
                        own.keySet().stream()
                                .flatMap(name -> Arrays.stream(name.split("[.]", -1)))
                                .forEach(
                                        word ->
                                                owners.computeIfAbsent(word, any -> new HashSet<>())
                                                        .add(text)));
        Set<String> mentioning = new HashSet<>();
        texts.forEach(
                (name, text) -> {
                    boolean mentions =
                            words(text).stream()
                                    .flatMap(word -> owners.getOrDefault(word, Set.of()).stream())
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
