package attention.check;

import attention.box.Crash;
import attention.box.Fact;
import attention.box.Observation;
import attention.box.Outcome;
import attention.check.boxes.Limits;
import attention.check.source.Plain;
import attention.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One sentence, and the right status, for everything that a call can do wrong. */
final class Explain {
    private static final Words WORDS = Words.of("check");

    /** Marks a timeout that came from no call alone. */
    static final String ALL_TOGETHER = "all calls together";

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
                            "Your code wrote into the channel to the check (" + message + ").");
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
        return WORDS.find("crash/" + type);
    }

    private static String memory(Crash crash) {
        String where = crash.line() > 0 ? " (line " + crash.line() + " of your class)" : "";
        return "Your code used up all memory" + where + ". Does an array or a list grow in a loop?";
    }

    private static String timeout(Limits limits, String message) {
        if (message.equals(ALL_TOGETHER)) {
            return "All calls together took more than "
                    + limits.exercise().toMillis() / 1000.0
                    + " s, though each came back: is something computed far more often than needed?";
        }
        return WORDS.text("crash/no end", "seconds", "" + limits.call().toMillis() / 1000.0)
                + (message.isEmpty() ? "" : " " + message);
    }

    private static String waited(Limits limits, String message) {
        return "Your code waited for "
                + limits.call().multipliedBy(Limits.PATIENCE).toMillis() / 1000.0
                + " s without computing: does it sleep, or wait for another thread or for input?"
                + (message.isEmpty() ? "" : " " + message);
    }

    /** The compiler's process did not answer. */
    static Finding compilation(Outcome outcome, Limits limits) {
        String how =
                switch (outcome) {
                    case TIMEOUT, WAITED ->
                            "did not finish within " + limits.compilation().toSeconds() + " s";
                    case MEMORY -> "ran out of memory";
                    default -> "broke down";
                };
        return Finding.of(
                Status.COMPILE,
                "",
                "Java's compiler " + how + ": something is nested far too deep or far too long.");
    }

    /** There is no time left for this exercise. */
    static Finding budget(Limits limits) {
        return Finding.of(
                Status.TIMEOUT,
                "",
                "It was not run: all exercises together may take "
                        + limits.submission().toSeconds()
                        + " s, and earlier ones took it all. Mend those first.");
    }

    private static String exited(String message) {
        return "Your code ended the whole program"
                + (message.isEmpty() ? "" : " (" + message + ")")
                + ". Remove System.exit: a method ends with return.";
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
