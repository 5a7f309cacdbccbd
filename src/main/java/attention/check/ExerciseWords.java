package attention.check;

import attention.words.Words;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is said about one exercise, in the language of this process: {@code
 * attention/words/en/exercises/X.md}, and about parts that are held back {@code XHeldBack.md}.
 */
final class ExerciseWords {
    private static final Words SHARED = Words.of("mistakes");

    private final Words words;
    private final Words heldBack;

    private final Set<String> used = new TreeSet<>();

    ExerciseWords(String exercise) {
        words = Words.of("exercises/" + exercise);
        heldBack = Words.of("exercises/" + exercise + "HeldBack");
    }

    /** A few words about the exercise, in the learner's terms. */
    String title() {
        return words.title();
    }

    /** What the learner's class does when a part passes, such as "one weight for each score". */
    String part(int number) {
        return text("parts/" + number);
    }

    /** How the expected numbers of a part come about by hand. */
    String byHand(String key) {
        return text("by hand/" + key);
    }

    /** A law as a sentence, such as "The weights add up to 1." */
    String law(String key, Object... namesAndValues) {
        return text("laws/" + key, inWords(namesAndValues));
    }

    /** A question that has words of its own. */
    String question(String key, Object... namesAndValues) {
        return text("questions/" + key, inWords(namesAndValues));
    }

    /**
     * The key of the words for a call: {@code questions/weights(scores)}; in a random case {@code
     * random cases/weights(scores)}, if there is such a text.
     */
    String keyOf(Method method, boolean randomCase) {
        String call =
                Arrays.stream(method.getParameters())
                        .map(Parameter::getName)
                        .collect(Collectors.joining(", ", method.getName() + "(", ")"));
        String ofCase = "random cases/" + call;
        return noted(randomCase && find(ofCase).isPresent() ? ofCase : "questions/" + call);
    }

    /** What was asked by a call, with its arguments. */
    String question(Recorded call, boolean randomCase) {
        Parameter[] parameters = call.method().getParameters();
        Object[] namesAndValues = new Object[2 * parameters.length];
        for (int k = 0; k < parameters.length; k++) {
            namesAndValues[2 * k] = parameters[k].getName();
            namesAndValues[2 * k + 1] = call.arguments().get(k);
        }
        return text(keyOf(call.method(), randomCase), inWords(namesAndValues));
    }

    /**
     * The message of a mistake, with its placeholders; where the exercise has none of its own, the
     * one that several exercises share.
     */
    String mistake(String name) {
        String key = noted("mistakes/" + name);
        return find(key)
                .or(() -> SHARED.find(key))
                .orElseThrow(() -> new IllegalArgumentException("no text " + key));
    }

    /** The keys that were asked for so far. */
    Set<String> used() {
        return used;
    }

    private Optional<String> find(String key) {
        return words.find(key).or(() -> heldBack.find(key));
    }

    private String text(String key, Object... namesAndValues) {
        Words file = heldBack.find(noted(key)).isPresent() ? heldBack : words;
        return file.text(key, namesAndValues);
    }

    private static Object[] inWords(Object... namesAndValues) {
        return Arrays.stream(namesAndValues).map(InWords::text).toArray();
    }

    private String noted(String key) {
        used.add(key);
        return key;
    }
}
