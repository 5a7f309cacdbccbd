package attention.check;

import attention.box.Compiler;
import attention.box.Crash;
import attention.box.Observation;
import attention.box.Outcome;
import attention.check.boxes.Limits;
import attention.check.source.CompilerWords;
import attention.check.source.Contracts;
import attention.check.source.LearnerSource;
import attention.check.source.Nearest;
import attention.check.source.Plain;
import attention.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why a box could not make an object of the learner's class, as a finding. */
final class Refusal {
    private static final Words WORDS = Words.of("check");

    private Refusal() {}

    /**
     * Reads the refusal.
     *
     * @throws RuntimeException if the message is not well formed
     */
    static Finding finding(
            List<@Nullable Object> message, LearnerSource source, Exercise exercise) {
        String kind = string(message.get(0));
        List<@Nullable Object> found = message.subList(1, message.size());
        String name = exercise.className();
        return switch (kind) {
            case "compile" -> notCompiled(source, exercise, errors(found));
            case "name" -> wrongName(exercise, found.stream().map(Refusal::string).toList());
            case "abstract" -> refused(WORDS.text("refusal/abstract", "className", name));
            case "constructor" ->
                    refused(
                            WORDS.text(
                                    string(found.get(0)).equals("private")
                                            ? "refusal/private constructor"
                                            : "refusal/constructor with parameters",
                                    "className",
                                    name));
            case "contract" -> notKept(exercise, found);
            default -> threw(found);
        };
    }

    /** Whether the compiler gave up instead of finding an error in a line. */
    static boolean isOdd(List<@Nullable Object> message) {
        return message.size() < 4
                || Compiler.GAVE_UP.equals(message.get(3))
                || !"compile".equals(message.get(0));
    }

    private static Finding notCompiled(
            LearnerSource source, Exercise exercise, List<CompilerWords.Report> errors) {
        return new Finding(
                Status.COMPILE,
                WORDS.text("crash/does not compile", "className", exercise.className()),
                List.of(),
                new CompilerWords(source, exercise.contract()).sentences(errors),
                "");
    }

    private static Finding refused(String sentence) {
        return Finding.of(Status.COMPILE, "", sentence);
    }

    private static Finding wrongName(Exercise exercise, List<String> names) {
        String wanted = exercise.className();
        if (names.isEmpty()) {
            return refused(WORDS.text("refusal/no class", "className", wanted));
        }
        String found = Nearest.to(wanted, names).orElse(names.get(0));
        return refused(
                WORDS.text(
                        "refusal/another class",
                        "className",
                        wanted,
                        "names",
                        String.join(", ", names),
                        "found",
                        found));
    }

    /** The class does not say that it keeps to the contract. */
    static Finding notKept(Exercise exercise, String className) {
        Class<?> contract = exercise.contract();
        return refused(
                WORDS.text(
                        "refusal/no contract",
                        "found",
                        Plain.line(className),
                        "contract",
                        contract.getSimpleName(),
                        "className",
                        exercise.className(),
                        "methods",
                        Contracts.toWrite(contract)));
    }

    private static Finding notKept(Exercise exercise, List<@Nullable Object> found) {
        Finding plain = notKept(exercise, exercise.className());
        String methods = String.join("; ", found.stream().map(Refusal::string).toList());
        return found.isEmpty()
                ? plain
                : plain.plus(WORDS.text("refusal/found", "methods", methods));
    }

    private static Finding threw(List<@Nullable Object> found) {
        int line = (Integer) Objects.requireNonNull(found.get(3));
        Crash crash = new Crash(string(found.get(1)), string(found.get(2)), line);
        Outcome outcome = Outcome.valueOf(string(found.get(0)));
        Finding plain = Explain.outcome(Observation.ended(outcome, crash), Limits.USUAL);
        String what = WORDS.text("refusal/making an object");
        return new Finding(plain.status(), what, List.of(), plain.sentences(), "");
    }

    private static List<CompilerWords.Report> errors(List<@Nullable Object> found) {
        List<CompilerWords.Report> errors = new ArrayList<>();
        for (int k = 0; k + 3 < found.size(); k += 4) {
            errors.add(
                    new CompilerWords.Report(
                            (Integer) Objects.requireNonNull(found.get(k)),
                            (Integer) Objects.requireNonNull(found.get(k + 1)),
                            string(found.get(k + 2)),
                            string(found.get(k + 3))));
        }
        return errors;
    }

    private static String string(@Nullable Object value) {
        return Plain.text((String) Objects.requireNonNull(value));
    }
}
