package attention.box;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes an observation as the values of one message and reads it back, trusting nothing: the
 * outcome's name; the facts' names with commas between them; the exception's class, message and
 * line; what was printed; the result; the arguments after the call.
 */
public final class Replies {
    private static final int LONGEST_TEXT = 4_000;

    private Replies() {}

    /** An observation with what was printed meanwhile. */
    public record Reply(Observation observation, String printed) {}

    static List<@Nullable Object> of(Observation seen, String printed) {
        List<@Nullable Object> message = new ArrayList<>();
        message.add(seen.outcome().name());
        message.add(seen.facts().stream().map(Fact::name).collect(Collectors.joining(",")));
        message.add(seen.crash().type());
        message.add(seen.crash().message());
        message.add(seen.crash().line());
        message.add(printed);
        message.add(seen.result());
        message.addAll(seen.arguments());
        return message;
    }

    /**
     * Reads what a box answered.
     *
     * @throws IOException if it is not an observation
     */
    public static Reply read(List<@Nullable Object> message) throws IOException {
        try {
            Set<Fact> facts = EnumSet.noneOf(Fact.class);
            for (String name : string(message, 1).split(",", -1)) {
                if (!name.isEmpty()) {
                    facts.add(Fact.valueOf(name));
                }
            }
            int line = (Integer) Objects.requireNonNull(message.get(4));
            Crash crash = new Crash(string(message, 2), string(message, 3), line);
            Outcome outcome = Outcome.valueOf(string(message, 0));
            List<@Nullable Object> arguments = new ArrayList<>(message.subList(7, message.size()));
            return new Reply(
                    new Observation(outcome, message.get(6), arguments, facts, crash, List.of()),
                    string(message, 5));
        } catch (RuntimeException malformed) {
            throw new Frames.Malformed("an answer that is none");
        }
    }

    private static String string(List<@Nullable Object> message, int index) {
        String text = (String) Objects.requireNonNull(message.get(index));
        return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    }
}
