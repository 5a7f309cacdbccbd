package attention.check.slips;

import java.util.HashMap;
import java.util.Map;

/**
 * What was noticed of all answers together.
 *
 * @param key of its message in the words, such as {@code pattern/unused}
 * @param words what stands in the placeholders of the message
 */
record Remark(String key, Map<String, String> words) {
    static Remark of(String key, String... namesAndWords) {
        Map<String, String> words = new HashMap<>();
        for (int k = 0; k < namesAndWords.length; k += 2) {
            words.put(namesAndWords[k], namesAndWords[k + 1]);
        }
        return new Remark(key, words);
    }

    Remark with(String name, String word) {
        Map<String, String> more = new HashMap<>(words);
        more.put(name, word);
        return new Remark(key, more);
    }

    /** As it is counted in reports. */
    String name() {
        return key.replaceFirst("^(pattern|lent)/", "").replace('/', '-');
    }
}
