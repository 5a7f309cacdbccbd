package attention.grade.notebook;

import attention.check.Exercise;
import attention.check.Register;
import attention.check.source.Companions;
import attention.check.source.SourceText;
import attention.grade.Stubs;
import attention.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answers in a notebook: in the cells that declare an exercise's class, and only then in those
 * with its tag, for tags are lost, copied and left behind. A cell that became text by a slip of the
 * keyboard counts if no code answers the exercise.
 */
public final class NotebookAnswers {
    private static final Words WORDS = Words.of("grade");

    /** Each is held against all exercises: no cell may make that last. */
    private static final int MOST_NAMES = 100;

    private NotebookAnswers() {}

    /**
     * An answer.
     *
     * @param source its cell's text, ready to be compiled
     * @param untouched whether the cell is still as the lesson has it
     * @param notes what was forgiven
     */
    public record InCell(Exercise exercise, String source, boolean untouched, List<String> notes) {}

    private record Candidate(Exercise exercise, TextCell cell, boolean tagged) {
        boolean untouched() {
            return Stubs.untouched(exercise, cell.source());
        }
    }

    /** At most one for each exercise, in the order of the notebook. */
    public static List<InCell> in(NotebookText notebook) {
        Map<Exercise, List<Candidate>> candidates = new LinkedHashMap<>();
        for (TextCell cell : notebook.cells()) {
            candidate(cell)
                    .ifPresent(
                            it ->
                                    candidates
                                            .computeIfAbsent(it.exercise(), k -> new ArrayList<>())
                                            .add(it));
        }
        List<InCell> answers = new ArrayList<>();
        candidates.forEach((exercise, all) -> answers.add(best(notebook, exercise, all)));
        return answers;
    }

    private static Optional<Candidate> candidate(TextCell cell) {
        Optional<Exercise> tagged = Register.get().find(cell.answers());
        Optional<Exercise> declared = declared(cell.source());
        if (!cell.isCode() && !declared.filter(it -> isMeant(it, cell, tagged)).isPresent()) {
            return Optional.empty(); // prose that speaks of a class
        }
        return declared.or(() -> tagged)
                .map(exercise -> new Candidate(exercise, cell, tagged.equals(declared)));
    }

    /** Whether a text cell was code: by its tag, or because it reads as Java from its front. */
    private static boolean isMeant(Exercise declared, TextCell cell, Optional<Exercise> tagged) {
        return tagged.filter(declared::equals).isPresent()
                || Companions.declares(cell.source(), declared.className());
    }

    /** The exercise whose class a text declares, if it is one. */
    public static Optional<Exercise> declared(String source) {
        List<Exercise> declared =
                SourceText.classes(source).stream()
                        .distinct()
                        .limit(MOST_NAMES)
                        .flatMap(
                                name ->
                                        Register.get()
                                                .find(name)
                                                .filter(it -> it.className().equals(name))
                                                .stream())
                        .distinct()
                        .toList();
        return declared.size() == 1 ? Optional.of(declared.get(0)) : Optional.empty();
    }

    /**
     * The last cell that was begun, code before text and tagged ones before others: what is below
     * replaces what is above.
     */
    private static InCell best(
            NotebookText notebook, Exercise exercise, List<Candidate> candidates) {
        List<Candidate> begun = candidates.stream().filter(it -> !it.untouched()).toList();
        List<Candidate> code = begun.stream().filter(it -> it.cell().isCode()).toList();
        List<Candidate> left = !code.isEmpty() ? code : !begun.isEmpty() ? begun : candidates;
        List<Candidate> tagged = left.stream().filter(Candidate::tagged).toList();
        Candidate chosen =
                tagged.isEmpty() ? left.get(left.size() - 1) : tagged.get(tagged.size() - 1);
        List<String> others =
                notebook.cells().stream()
                        .filter(it -> it.isCode() && !it.equals(chosen.cell()))
                        .map(TextCell::source)
                        .toList();
        Companions.Composed composed =
                Companions.ofCell(exercise.className(), chosen.cell().source(), others);
        return new InCell(
                exercise, composed.text(), chosen.untouched(), notes(left, chosen, composed));
    }

    private static List<String> notes(
            List<Candidate> left, Candidate chosen, Companions.Composed composed) {
        List<String> notes = new ArrayList<>();
        if (left.size() > 1) {
            notes.add(WORDS.counted("notebook/several", left.size()));
        }
        if (!chosen.tagged()) {
            notes.add(WORDS.text("notebook/lost tag"));
        }
        if (!chosen.cell().isCode()) {
            notes.add(WORDS.text("notebook/text cell", "number", chosen.cell().number()));
        }
        if (!composed.taken().isEmpty()) {
            List<String> some = composed.taken().subList(0, Math.min(10, composed.taken().size()));
            notes.add(WORDS.text("notebook/taken along", "names", String.join(", ", some)));
        }
        return notes;
    }
}
