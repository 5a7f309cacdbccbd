package attention.grade.intake;

import attention.check.Exercise;
import attention.check.Register;
import attention.check.source.Nearest;
import attention.check.source.SourceText;
import attention.grade.Answer;
import attention.grade.Stubs;
import attention.grade.Unusable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out which exercise each file or cell answers. */
final class Sorting {
    private static final int MOST_REMARKS = 50;

    /** Each is held against all exercises, in our own process: no file may make that last. */
    private static final int MOST_NAMES = 100;

    private final List<Unusable> unusable = new ArrayList<>();
    private final Map<Exercise, List<Answer>> candidates = new LinkedHashMap<>();

    Sorting(Raw raw) {
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
        List<Unusable> refused = raw.unusable();
        unusable.addAll(refused.subList(0, Math.min(MOST_REMARKS, refused.size())));
        if (refused.size() > MOST_REMARKS) {
            String more = "%d more files were not used.".formatted(refused.size() - MOST_REMARKS);
            unusable.add(new Unusable("", more, ""));
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
        String named = file.name().replaceFirst("(?i)\\.java$", "");
        Optional<Exercise> byName = Register.get().find(named).filter(it -> isClass(it, named));
        if (byName.isPresent() && file.name().endsWith(".java")) {
            add(answer(byName.get(), file, source, List.of()));
            return;
        }
        Optional<Exercise> byClass = byClass(source.text());
        if (byClass.isPresent()) {
            String wanted = byClass.get().className() + ".java";
            String note =
                    "the file is called %s; it was taken as %s".formatted(plain(file), wanted);
            add(answer(byClass.get(), file, source, List.of(note)));
        } else {
            unusable.add(
                    new Unusable(file.path(), "It answers no exercise.", guess(named, source)));
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
                return "Is it meant to be %s.java, with class %s?"
                        .formatted(near.get(), near.get());
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

    /** Of several answers to one exercise those that were begun; of those the one in its place. */
    private Optional<Answer> one(Exercise exercise, List<Answer> all) {
        List<Answer> begun =
                all.stream().filter(it -> !Stubs.untouched(exercise, it.source())).toList();
        List<Answer> left = begun.isEmpty() ? all : begun;
        if (left.stream().map(Answer::source).distinct().count() > 1) {
            List<Answer> files = left.stream().filter(it -> !it.cell()).toList();
            List<Answer> inPlace =
                    left.stream().filter(it -> inItsPlace(exercise, it.file())).toList();
            left = inPlace.size() == 1 ? inPlace : files.size() == 1 ? files : left;
            if (left.size() > 1) {
                refuse(exercise, left);
                return Optional.empty();
            }
            return Optional.of(chosen(left.get(0), all.size()));
        }
        return left.stream().findFirst();
    }

    private static boolean inItsPlace(Exercise exercise, String path) {
        return path.endsWith(
                "exercises/" + exercise.lesson().folder() + "/" + exercise.className() + ".java");
    }

    private static Answer chosen(Answer answer, int count) {
        List<String> notes = new ArrayList<>(answer.notes());
        notes.add("there are %d answers to this exercise; this one counts".formatted(count));
        return new Answer(answer.exercise(), answer.file(), answer.source(), answer.cell(), notes);
    }

    private void refuse(Exercise exercise, List<Answer> all) {
        for (Answer answer : all) {
            unusable.add(
                    new Unusable(
                            answer.file(),
                            "There are several different answers to %s, and nobody can say which counts."
                                    .formatted(exercise.name()),
                            "Keep one of them."));
        }
    }
}
