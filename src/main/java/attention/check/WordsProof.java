package attention.check;

import attention.check.boxes.Caller;
import attention.check.boxes.ObjectCaller;
import attention.words.Language;
import attention.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Proves that an exercise has all words that its check asks for, and no others. */
final class WordsProof {
    /** What a message may say of the learner's numbers; it has to say one of them. */
    private static final Set<String> QUOTED = Set.of("got", "expected", "place", "sum", "result");

    private WordsProof() {}

    /** What is missing, left over or without the learner's numbers, in sentences. */
    static List<String> faults(Exercise exercise) {
        Set<String> atHome = asked(exercise);
        Set<String> heldBack = new TreeSet<>(asked(exercise.withHeldBack()));
        heldBack.removeAll(atHome);
        List<String> faults = new ArrayList<>(faults(exercise.name(), atHome));
        faults.addAll(faults(exercise.name() + "HeldBack", heldBack));
        return faults;
    }

    private static List<String> faults(String name, Set<String> wanted) {
        Words file = Words.of("exercises/" + name).in(Language.ENGLISH);
        Set<String> shared = Words.of("mistakes").in(Language.ENGLISH).keys();
        List<String> faults = new ArrayList<>();
        for (String key : wanted) {
            if (!file.keys().contains(key) && !shared.contains(key)) {
                faults.add("attention/words/en/exercises/%s.md has no %s".formatted(name, key));
            }
        }
        for (String key : file.keys()) {
            if (!wanted.contains(key)) {
                faults.add("nobody asks for %s in exercises/%s.md".formatted(key, name));
            }
            placeholders(key, file.find(key).orElse("")).ifPresent(faults::add);
        }
        return faults;
    }

    private static Optional<String> placeholders(String key, String text) {
        Set<String> names = Words.placeholders(text);
        if (key.startsWith("mistakes/")) {
            return names.isEmpty() || !QUOTED.containsAll(names)
                    ? Optional.of(key + " has to quote {got}, {sum} …, and nothing else: " + names)
                    : Optional.empty();
        }
        List<String> parameters = List.of(key.replaceFirst("\\)$", "").split("[/(,] *"));
        return key.endsWith(")") && !parameters.containsAll(names)
                ? Optional.of(key + " has no parameter of each of these names: " + names)
                : Optional.empty();
    }

    /** The keys that a right answer's way through all parts comes by, and those of mistakes. */
    private static Set<String> asked(Exercise form) {
        Check<?> check = Checks.create(form);
        Run run;
        try (Caller right = new ObjectCaller(check.reference(), Settings.USUAL.limits().call())) {
            run = new Run(form, right, Settings.USUAL);
            new Launch(form.check()).execute(run);
        }
        Set<String> keys = new TreeSet<>(run.words.used());
        form.parts().forEach(part -> keys.add("parts/" + part.number()));
        check.mistakes().all().forEach(mistake -> keys.add("mistakes/" + mistake.name()));
        return keys;
    }
}
