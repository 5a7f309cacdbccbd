package attention.check;

import attention.box.Crash;
import attention.box.Fact;
import attention.box.Observation;
import attention.box.Outcome;
import attention.check.boxes.Limits;
import attention.check.source.Plain;
import attention.words.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One sentence, and the right status, for everything that a call can do wrong. */
final class Explain {
    private static final Words WORDS = Words.of("check");

    /** Marks a timeout that came from no call alone. */
    static final String ALL_TOGETHER = "all calls";

    private Explain() {}

    /** The finding for a call that did not return. */
    static Finding outcome(Observation seen, Limits limits) {
        Crash crash = seen.crash();
        String message = Plain.line(crash.message());
        return switch (seen.outcome()) {
            case TODO ->
                    Finding.of(
                            Status.NOT_ATTEMPTED,
                            "",
                            message.isEmpty()
                                    ? WORDS.text("sentence/a part is still to write")
                                    : message);
            case THREW -> new Finding(Status.ERROR, "", List.of(), threw(crash), "");
            case MEMORY -> Finding.of(Status.MEMORY, "", memory(crash));
            case OUTPUT_LIMIT ->
                    Finding.of(Status.OUTPUT_LIMIT, "", WORDS.text("crash/prints without end"));
            case ASKED_TOO_MUCH ->
                    Finding.of(
                            Status.ERROR,
                            "",
                            WORDS.text("crash/asks without end", "function", message));
            case TOO_LARGE ->
                    Finding.of(Status.FAIL, "", WORDS.text("crash/too large", "size", message));
            case TIMEOUT -> Finding.of(Status.TIMEOUT, "", timeout(limits, message));
            case WAITED -> Finding.of(Status.TIMEOUT, "", waited(limits, message));
            case THREADS -> Finding.of(Status.ERROR, "", WORDS.text("crash/threads"));
            case EXITED -> Finding.of(Status.ERROR, "", exited(message));
            case PROTOCOL ->
                    Finding.of(
                            Status.ERROR,
                            "",
                            WORDS.text("crash/wrote into the channel", "found", message));
            case RETURNED -> throw new IllegalArgumentException("nothing went wrong");
        };
    }

    /** After a refusal of this kind the process is gone or cannot be trusted. */
    static boolean loses(Status status) {
        return status == Status.MEMORY || status == Status.OUTPUT_LIMIT || status == Status.TIMEOUT;
    }

    static List<String> threw(Crash crash) {
        List<String> sentences = new ArrayList<>();
        String message = Plain.line(crash.message());
        String key =
                "crash/threw"
                        + (crash.line() > 0 ? " in a line" : "")
                        + (message.isEmpty() ? "" : " with a message");
        sentences.add(
                WORDS.text(
                        key,
                        "type",
                        Plain.line(crash.type()),
                        "line",
                        crash.line(),
                        "message",
                        full(message)));
        repair(crash.type()).ifPresent(sentences::add);
        return sentences;
    }

    private static String full(String sentence) {
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }

    private static Optional<String> repair(String type) {
        return WORDS.find("repair/" + type);
    }

    private static String memory(Crash crash) {
        String key = crash.line() > 0 ? "crash/memory in a line" : "crash/memory";
        return WORDS.text(key, "line", crash.line());
    }

    private static String timeout(Limits limits, String message) {
        return message.equals(ALL_TOGETHER)
                ? WORDS.text("crash/all calls", "seconds", seconds(limits.exercise()))
                : plus(WORDS.text("crash/no end", "seconds", seconds(limits.call())), message);
    }

    private static String waited(Limits limits, String message) {
        Duration wait = limits.call().multipliedBy(Limits.PATIENCE);
        return plus(WORDS.text("crash/waited", "seconds", seconds(wait)), message);
    }

    private static String plus(String sentence, String more) {
        return more.isEmpty() ? sentence : sentence + " " + more;
    }

    /** Such as {@code 0.5} or {@code 3.0}. */
    private static String seconds(Duration time) {
        return String.valueOf(time.toMillis() / 1000.0);
    }

    /** The compiler's process did not answer. */
    static Finding compilation(Outcome outcome, Limits limits) {
        String key =
                switch (outcome) {
                    case TIMEOUT, WAITED -> "crash/compiler takes too long";
                    case MEMORY -> "crash/compiler takes all memory";
                    default -> "crash/compiler breaks down";
                };
        long seconds = limits.compilation().toSeconds();
        return Finding.of(Status.COMPILE, "", WORDS.text(key, "seconds", seconds));
    }

    /** There is no time left for this exercise. */
    static Finding budget(Limits limits) {
        long seconds = limits.submission().toSeconds();
        return Finding.of(Status.TIMEOUT, "", WORDS.text("crash/no time left", "seconds", seconds));
    }

    private static String exited(String message) {
        String key = message.isEmpty() ? "crash/exited" : "crash/exited with a code";
        return WORDS.text(key, "found", message);
    }

    /** What a call did besides returning its result, if that is forbidden; a slip with a name. */
    static Optional<Finding> sideEffect(Recorded call) {
        return slip(call)
                .map(
                        slip ->
                                new Finding(
                                        Status.FAIL,
                                        WORDS.text("side effects/asked"),
                                        List.of(),
                                        List.of(WORDS.text("side effects/" + slip)),
                                        slip.replace(' ', '-')));
    }

    private static Optional<String> slip(Recorded call) {
        Set<Fact> facts = call.seen().facts();
        if (facts.contains(Fact.RESULT_IS_ARGUMENT)) {
            return Optional.of("result is argument");
        }
        if (facts.contains(Fact.RESULT_SHARES_ROW)) {
            return Optional.of("result shares row");
        }
        if (!call.argumentsIntact()) {
            return Optional.of("argument changed");
        }
        if (facts.contains(Fact.ROWS_ARE_ONE_ARRAY)) {
            return Optional.of("rows are one");
        }
        return facts.contains(Fact.EARLIER_RESULT_CHANGED)
                ? Optional.of("earlier result changed")
                : Optional.empty();
    }
}
