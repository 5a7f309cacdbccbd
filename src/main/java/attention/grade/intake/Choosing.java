package attention.grade.intake;

import attention.check.Exercise;
import attention.check.Register;
import attention.grade.Answer;
import attention.grade.Unusable;
import attention.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Of several answers to an exercise finds the one that counts, and names the others. */
final class Choosing {
    private static final Words WORDS = Words.of("grade");

    /** How many of those that do not count are named in a note. */
    private static final int MOST_NAMED = 5;

    private final Map<Exercise, List<Candidate>> candidates = new LinkedHashMap<>();

    private record Candidate(Exercise exercise, Answer answer, boolean untouched) {
        /**
         * In its place, another file, a cell of an own notebook, another cell; each by its depth.
         */
        int rank() {
            String path = "/" + answer.file();
            int depth = (int) path.chars().filter(c -> c == '/').count();
            String folder = "/exercises/" + exercise.lesson().folder() + "/";
            int group =
                    answer.cell()
                            ? path.contains("/my-notebooks/") ? 2 : 3
                            : path.endsWith(folder + exercise.className() + ".java") ? 0 : 1;
            return group * EntryNames.LONGEST + depth;
        }
    }

    Choosing() {
        Register.get().exercises().forEach(it -> candidates.put(it, new ArrayList<>()));
    }

    /**
     * One more.
     *
     * @param untouched whether it is still what a learner starts from
     */
    void add(Exercise exercise, Answer answer, boolean untouched) {
        candidates
                .computeIfAbsent(exercise, k -> new ArrayList<>())
                .add(new Candidate(exercise, answer, untouched));
    }

    /** At most one for each exercise; where nobody can say which, all are unusable. */
    List<Answer> answers(List<Unusable> unusable) {
        List<Answer> answers = new ArrayList<>();
        candidates.values().forEach(all -> one(all, unusable).ifPresent(answers::add));
        return answers;
    }

    /**
     * Of those that were begun the one in its place, of several in such places the one nearest to
     * the top.
     */
    private static Optional<Answer> one(List<Candidate> all, List<Unusable> unusable) {
        List<Candidate> begun = all.stream().filter(it -> !it.untouched()).toList();
        List<Candidate> left = begun.isEmpty() ? all : begun;
        int best = left.stream().mapToInt(Candidate::rank).min().orElse(0);
        List<Candidate> first = left.stream().filter(it -> it.rank() == best).toList();
        if (first.stream().map(it -> it.answer().source()).distinct().count() > 1) {
            first.forEach(it -> unusable.add(refused(it)));
            return Optional.empty();
        }
        return first.stream().findFirst().map(it -> chosen(it.answer(), left));
    }

    private static Unusable refused(Candidate candidate) {
        return new Unusable(
                EntryNames.shown(candidate.answer().file()),
                WORDS.text("found/different answers", "exercise", candidate.exercise().name()),
                WORDS.text("found/keep one"));
    }

    private static Answer chosen(Answer answer, List<Candidate> all) {
        List<String> others =
                all.stream()
                        .map(Candidate::answer)
                        .filter(it -> !it.source().equals(answer.source()))
                        .map(it -> EntryNames.shown(it.file()))
                        .distinct()
                        .limit(MOST_NAMED)
                        .toList();
        if (others.isEmpty()) {
            return answer;
        }
        List<String> notes = new ArrayList<>(answer.notes());
        String file = EntryNames.shown(answer.file());
        notes.add(WORDS.text("found/others", "file", file, "others", String.join(", ", others)));
        return new Answer(answer.exercise(), answer.file(), answer.source(), answer.cell(), notes);
    }
}
