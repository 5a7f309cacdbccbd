package attention.check;

import attention.check.boxes.Boxes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * How many of the wrong attempts at an exercise get a name.
 *
 * @param named how many
 * @param nameless the others
 */
record NamedShare(int named, List<String> nameless) {
    /** Checks all of them. */
    static NamedShare of(Exercise exercise) {
        List<String> nameless = new ArrayList<>();
        Set<String> attempts = Attempts.of(exercise).wrong().keySet();
        for (String attempt : attempts) {
            // Anew each time, since some remember what they were asked.
            Object answer = Objects.requireNonNull(Attempts.of(exercise).wrong().get(attempt));
            if (verdict(exercise, answer).mistake().isEmpty()) {
                nameless.add(attempt);
            }
        }
        return new NamedShare(attempts.size() - nameless.size(), nameless);
    }

    int attempts() {
        return named + nameless.size();
    }

    private static Verdict verdict(Exercise exercise, Object answer) {
        try (Boxes none = new Boxes()) {
            return new Checker(Settings.USUAL.strictly(), none).ofObject(exercise.name(), answer);
        }
    }

    /** For {@code verify-exercises}: prints name, named and all of each exercise that is given. */
    public static void main(String[] exercises) {
        for (String name : exercises) {
            NamedShare share = of(Register.get().find(name).orElseThrow());
            System.out.println(name + " " + share.named() + " " + share.attempts());
        }
    }
}
