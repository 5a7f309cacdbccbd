package attention.check;

import attention.check.boxes.Boxes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The author's proof of all exercises: each is complete everywhere, its stub is not attempted, its
 * solution passes, each named mistake fails with its own message, and nothing lies about that is
 * not registered.
 */
public final class ExerciseVerifier {
    private final Path root;
    private final Register register;

    /**
     * Sets up the proof.
     *
     * @param root the folder of the project, where {@code solutions} and {@code src} are
     */
    public ExerciseVerifier(Path root) {
        this.root = root;
        this.register = Register.get();
    }

    /**
     * What the proof found.
     *
     * @param table exercise × mistakes caught, as text
     * @param faults what is wrong, in sentences; empty if all is well
     * @param planned names in the register's order that have no exercise yet
     */
    public record Report(String table, List<String> faults, List<String> planned) {
        /** The whole report as text. */
        public String text() {
            String still =
                    planned.isEmpty() ? "" : "still to write: " + String.join(", ", planned) + "\n";
            String end =
                    faults.isEmpty()
                            ? "All registered exercises are complete and right."
                            : String.join("\n", faults);
            return table + still + end;
        }
    }

    /** Goes through all registered exercises; takes about a second for each. */
    public Report verify() {
        return verify(register.all());
    }

    /** Goes through some exercises. */
    public Report verify(List<Exercise> exercises) {
        List<String> faults = new ArrayList<>();
        StringBuilder table = new StringBuilder();
        try (Boxes boxes = new Boxes()) {
            boxes.prestart();
            Checker checker = new Checker(Settings.USUAL.strictly(), boxes);
            for (Exercise exercise : exercises) {
                ExerciseProof.Proof proof = new ExerciseProof(exercise, root, checker).prove();
                faults.addAll(proof.faults());
                table.append(rows(proof));
            }
        }
        faults.addAll(strays());
        return new Report(table.toString(), List.copyOf(faults), planned());
    }

    private static String rows(ExerciseProof.Proof proof) {
        long own =
                proof.caught().entrySet().stream()
                        .filter(it -> it.getKey().equals(it.getValue()))
                        .count();
        StringBuilder rows = new StringBuilder();
        rows.append(
                "%s · %s of %s mistakes caught with their own message%n"
                        .formatted(proof.exercise().name(), own, proof.caught().size()));
        proof.caught()
                .forEach(
                        (name, told) ->
                                rows.append(name.equals(told) ? "  ✓ " : "  ✗ ")
                                        .append(name)
                                        .append(name.equals(told) ? "" : " → " + told)
                                        .append('\n'));
        return rows.toString();
    }

    private List<String> planned() {
        Set<String> registered =
                register.all().stream().map(Exercise::name).collect(Collectors.toSet());
        return register.lessons().stream()
                .flatMap(lesson -> lesson.planned().stream())
                .filter(name -> !registered.contains(name))
                .toList();
    }

    /** Files that belong to no registered exercise. */
    private List<String> strays() {
        Set<String> known = new TreeSet<>();
        for (Exercise exercise : register.all()) {
            known.add(exercise.lesson().folder() + "/" + exercise.className() + ".java");
            known.add(exercise.lesson().folder() + "/hints.md");
            known.add(exercise.lesson().folder() + "/why.md");
        }
        List<String> strays = new ArrayList<>();
        for (String folder : List.of("src/main/resources/stubs", "solutions")) {
            for (String file : files(root.resolve(folder))) {
                if (!known.contains(file)) {
                    strays.add(folder + "/" + file + " belongs to no registered exercise");
                }
            }
        }
        return strays;
    }

    private static List<String> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
