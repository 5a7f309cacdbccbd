package attention.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an author proves of one exercise: it is complete, and its check tells right from wrong. */
final class ExerciseProof {
    private static final List<String> HINT_PARTS =
            List.of("Hint 1", "Hint 2", "Hint 3", "By symptom", "Predict", "Transfer");
    private static final int FEWEST_MISTAKES = 5;

    /** As wide as the cells of a lesson, which a terminal of 80 columns shows behind a margin. */
    private static final int WIDEST = 76;

    private final Exercise exercise;
    private final Path root;
    private final Checker checker;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, String> caught = new LinkedHashMap<>();

    ExerciseProof(Exercise exercise, Path root, Checker checker) {
        this.exercise = exercise;
        this.root = root;
        this.checker = checker;
    }

    /**
     * The outcome.
     *
     * @param faults what is wrong or missing, in sentences; empty for a good exercise
     * @param caught each named mistake with the name that the check gave it, or with its status
     */
    record Proof(Exercise exercise, List<String> faults, Map<String, String> caught) {}

    Proof prove() {
        try {
            points();
            WordsProof.faults(exercise).forEach(this::fault);
            stub();
            solution();
            mistakes(exercise, checker);
            heldBack();
        } catch (IOException | RuntimeException problem) {
            fault("the proof broke off: " + problem);
        }
        return new Proof(exercise, List.copyOf(faults), caught);
    }

    private void fault(String sentence) {
        faults.add(exercise.name() + ": " + sentence);
    }

    private void points() {
        List<Part> parts = exercise.parts();
        int sum = parts.stream().mapToInt(Part::points).sum();
        if (sum != exercise.about().points()) {
            fault(
                    "its parts have "
                            + sum
                            + " points, the register says "
                            + exercise.about().points());
        }
        numbered(parts);
    }

    private void numbered(List<Part> parts) {
        for (int k = 0; k < parts.size(); k++) {
            if (parts.get(k).number() != k + 1) {
                fault("its parts are not numbered 1, 2, 3 …");
            }
        }
    }

    private void stub() throws IOException {
        String stub = exercise.stub();
        if (stub.isEmpty()) {
            String file = exercise.lesson().folder() + "/" + exercise.className() + ".java";
            fault("src/main/resources/stubs/" + file + " is missing");
            return;
        }
        expect("its stub", checker.ofSource(exercise.name(), stub), Status.NOT_ATTEMPTED);
        if (stub.contains("\npackage ") || stub.startsWith("package ")) {
            fault("its stub has a package line");
        }
        if (stub.lines().anyMatch(line -> line.length() > WIDEST)) {
            fault("its stub has lines of more than " + WIDEST + " columns");
        }
        hints(exercise.hints());
    }

    private void hints(String hints) {
        Optional<String> own = Section.of(hints, exercise.name());
        if (own.isEmpty()) {
            fault("hints.md has no section ## " + exercise.name());
            return;
        }
        HINT_PARTS.stream()
                .filter(it -> Section.part(own.get(), it).isEmpty())
                .forEach(it -> fault("hints.md has no ### " + it));
        if (!Section.part(own.get(), "By symptom").orElse("").startsWith("- **")) {
            fault("hints.md has no help by symptom, - **symptom**: help");
        }
    }

    private void solution() throws IOException {
        Path solution = solutionFile(exercise);
        if (!Files.exists(solution)) {
            fault("solutions/…/" + exercise.className() + ".java is missing");
        } else {
            expect("its solution", checker.ofFile(exercise.name(), solution), Status.PASS);
            ownParts(solution);
        }
        Path why = solution.resolveSibling("why.md");
        String text = Files.exists(why) ? Files.readString(why, StandardCharsets.UTF_8) : "";
        if (Section.of(text, exercise.name()).orElse("").isEmpty()) {
            fault("solutions/…/why.md has no section ## " + exercise.name());
        }
    }

    /** The solutions of earlier exercises have to give the same, if this one is made of them. */
    private void ownParts(Path solution) {
        if (Checks.create(exercise).madeOf(ExerciseProof::standIn).isEmpty()) {
            return;
        }
        Verdict verdict = checker.withOwn(this::solutionOf).ofFile(exercise.name(), solution);
        List<String> notes = verdict.remarks().notes();
        List<String> classes = OwnParts.usedIn(exercise).stream().map(it -> "My" + it).toList();
        if (!notes.contains(Composition.fit(classes))) {
            fault("made of the earlier solutions it gives other numbers: " + notes);
        }
    }

    private static <P> P standIn(String name, Class<P> contract) {
        Exercise part = Register.get().find(name).orElseThrow();
        return contract.cast(Checks.create(part).reference());
    }

    private List<OwnAnswer> solutionOf(String name) {
        Exercise part = Register.get().find(name).orElseThrow();
        try {
            Path file = solutionFile(part);
            return List.of(OwnAnswer.file(Files.readString(file, StandardCharsets.UTF_8)));
        } catch (IOException missing) {
            return List.of();
        }
    }

    private Path solutionFile(Exercise of) {
        return root.resolve("solutions")
                .resolve(of.lesson().folder())
                .resolve(of.className() + ".java");
    }

    private void expect(String what, Verdict verdict, Status wanted) {
        if (verdict.status() != wanted) {
            fault(
                    what
                            + " is "
                            + verdict.status()
                            + " instead of "
                            + wanted
                            + "\n"
                            + verdict.text());
        }
    }

    private void mistakes(Exercise form, Checker judge) {
        Check<?> check = Checks.create(form);
        expect("its reference", judge.ofObject(form.name(), check.reference()), Status.PASS);
        List<? extends Mistake<?>> mistakes = check.mistakes().all();
        if (mistakes.size() < FEWEST_MISTAKES) {
            fault("it has " + mistakes.size() + " named mistakes; at least 5 are needed");
        }
        for (Mistake<?> mistake : mistakes) {
            Verdict verdict = judge.ofObject(form.name(), mistake.wrong());
            String told = verdict.mistake().orElse(verdict.status().toString());
            caught.put(mistake.name(), told);
            if (!told.equals(mistake.name())) {
                fault("the mistake " + mistake.name() + " is told as " + told);
            }
            filled(mistake, verdict);
        }
    }

    /** Parts that are held back have to tell from right what the other parts let pass. */
    private void heldBack() {
        Exercise form = exercise.withHeldBack();
        if (!form.heldBack()) {
            return;
        }
        numbered(form.parts());
        Checker judge = checker.withHeldBack();
        expect(
                "with the parts held back, its solution",
                judge.ofFile(exercise.name(), solutionFile(exercise)),
                Status.PASS);
        mistakes(form, judge);
        List<? extends Mistake<?>> needing = new ArrayList<>(Checks.create(form).mistakes().all());
        needing.removeAll(Checks.create(exercise).mistakes().all());
        if (needing.isEmpty()) {
            fault("no mistake needs the parts held back");
        }
        for (Mistake<?> mistake : needing) {
            expect(
                    "without the parts held back, the mistake " + mistake.name(),
                    checker.ofObject(exercise.name(), mistake.wrong()),
                    Status.PASS);
        }
    }

    private void filled(Mistake<?> mistake, Verdict verdict) {
        String text = verdict.text();
        if (text.matches("(?s).*\\{(got|expected|place|sum|result)}.*")) {
            fault("the message of " + mistake.name() + " has an open placeholder");
        }
    }
}
