package attention.grade.intake;

import attention.check.Exercise;
import attention.check.Register;
import attention.check.source.Nearest;
import attention.check.source.SourceText;
import attention.grade.Answer;
import attention.grade.Stubs;
import attention.grade.Unusable;
import attention.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out which exercise each file or cell answers. */
final class Sorting {
    private static final Words WORDS = Words.of("grade");

    /** Each is held against all exercises, in our own process: no file may make that last. */
    private static final int MOST_NAMES = 100;

    /** How many of the answers that do not count are named in a note. */
    private static final int MOST_NAMED = 5;

    private final List<Unusable> unusable = new ArrayList<>();
    private final Map<Exercise, List<Answer>> candidates = new LinkedHashMap<>();

    Sorting(Raw raw) {
        unusable.addAll(raw.unusable());
        Register.get().exercises().forEach(it -> candidates.put(it, new ArrayList<>()));
        for (RawFile file : raw.files()) {
            if (Wanted.notebook(file.path())) {
                NotebookCells.Found found = NotebookCells.in(file);
                unusable.addAll(found.unusable());
                found.answers().forEach(this::add);
            } else {
                sort(file);
            }
        }
    }

    List<Unusable> unusable() {
        return unusable;
    }

    /** At most one for each exercise, in the order of the register. */
    List<Answer> answers() {
        List<Answer> answers = new ArrayList<>();
        candidates.forEach((exercise, all) -> one(exercise, all).ifPresent(answers::add));
        return answers;
    }

    private void sort(RawFile file) {
        SourceText source = SourceText.decode(file.bytes());
        if (source.problem().isPresent()) {
            unusable.add(new Unusable(file.path(), source.problem().get(), ""));
            return;
        }
        String named = file.name().replaceFirst("(?i)\\.java(\\.txt)?$", "");
        Optional<Exercise> byName = Register.get().find(named).filter(it -> isClass(it, named));
        if (byName.isPresent() && file.name().endsWith(".java")) {
            add(answer(byName.get(), file, source, List.of()));
            return;
        }
        Optional<Exercise> byClass = byClass(source.text());
        if (byClass.isPresent()) {
            String wanted = byClass.get().className() + ".java";
            String note = WORDS.text("found/renamed", "file", plain(file), "wanted", wanted);
            add(answer(byClass.get(), file, source, List.of(note)));
        } else {
            boolean toldEnough = unusable.size() >= Raw.MOST_REMARKS;
            String guess = toldEnough ? "" : guess(named, source);
            unusable.add(
                    new Unusable(
                            EntryNames.shown(file.path()), WORDS.text("found/no exercise"), guess));
        }
    }

    private static boolean isClass(Exercise exercise, String name) {
        return exercise.className().equals(name);
    }

    private static String plain(RawFile file) {
        return file.name().replaceAll("[^\\p{L}\\p{N} ._()-]", "?");
    }

    /** The exercise whose class the source declares, if it is one. */
    static Optional<Exercise> byClass(String source) {
        List<Exercise> declared =
                SourceText.classes(source).stream()
                        .distinct()
                        .limit(MOST_NAMES)
                        .flatMap(
                                name ->
                                        Register.get()
                                                .find(name)
                                                .filter(it -> isClass(it, name))
                                                .stream())
                        .distinct()
                        .toList();
        return declared.size() == 1 ? Optional.of(declared.get(0)) : Optional.empty();
    }

    private static String guess(String named, SourceText source) {
        List<String> known = Register.get().exercises().stream().map(Exercise::className).toList();
        List<String> names = new ArrayList<>();
        SourceText.classes(source.text()).stream().distinct().limit(MOST_NAMES).forEach(names::add);
        names.add(named);
        for (String name : names) {
            Optional<String> near =
                    Nearest.to(name, known).or(() -> Nearest.to("My" + name, known));
            if (near.isPresent()) {
                return WORDS.text("found/meant", "class", near.get());
            }
        }
        return "";
    }

    private static Answer answer(
            Exercise exercise, RawFile file, SourceText source, List<String> more) {
        List<String> notes = new ArrayList<>(more);
        notes.addAll(source.notes());
        return new Answer(exercise.name(), file.path(), source.text(), false, List.copyOf(notes));
    }

    private void add(Answer answer) {
        Exercise exercise = Register.get().find(answer.exercise()).orElseThrow();
        candidates.computeIfAbsent(exercise, k -> new ArrayList<>()).add(answer);
    }

    /**
     * Of several answers to one exercise those that were begun; of those the one in its place, and
     * of several in such places the one nearest to the top. The others are named.
     */
    private Optional<Answer> one(Exercise exercise, List<Answer> all) {
        List<Answer> begun =
                all.stream().filter(it -> !Stubs.untouched(exercise, it.source())).toList();
        List<Answer> left = begun.isEmpty() ? all : begun;
        int best = left.stream().mapToInt(it -> rank(exercise, it)).min().orElse(0);
        List<Answer> first = left.stream().filter(it -> rank(exercise, it) == best).toList();
        if (first.stream().map(Answer::source).distinct().count() > 1) {
            refuse(exercise, first);
            return Optional.empty();
        }
        return first.stream().findFirst().map(it -> chosen(it, left));
    }

    /** In its place, another file, a cell of an own notebook, another cell; each by its depth. */
    private static int rank(Exercise exercise, Answer answer) {
        String path = answer.file();
        int depth = (int) path.chars().filter(c -> c == '/').count();
        String place =
                "exercises/" + exercise.lesson().folder() + "/" + exercise.className() + ".java";
        int group =
                answer.cell()
                        ? path.startsWith("my-notebooks/") || path.contains("/my-notebooks/")
                                ? 2
                                : 3
                        : path.endsWith(place) ? 0 : 1;
        return group * EntryNames.LONGEST + depth;
    }

    private static Answer chosen(Answer answer, List<Answer> all) {
        List<String> others =
                all.stream()
                        .filter(it -> !it.source().equals(answer.source()))
                        .map(it -> EntryNames.shown(it.file()))
                        .distinct()
                        .limit(MOST_NAMED)
                        .toList();
        if (others.isEmpty()) {
            return answer;
        }
        List<String> notes = new ArrayList<>(answer.notes());
        notes.add(
                WORDS.text(
                        "found/others",
                        "file",
                        EntryNames.shown(answer.file()),
                        "others",
                        String.join(", ", others)));
        return new Answer(answer.exercise(), answer.file(), answer.source(), answer.cell(), notes);
    }

    private void refuse(Exercise exercise, List<Answer> all) {
        for (Answer answer : all) {
            unusable.add(
                    new Unusable(
                            EntryNames.shown(answer.file()),
                            WORDS.text("found/different answers", "exercise", exercise.name()),
                            WORDS.text("found/keep one")));
        }
    }
}
