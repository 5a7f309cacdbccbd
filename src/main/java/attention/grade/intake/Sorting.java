package attention.grade.intake;

import attention.check.Exercise;
import attention.check.Register;
import attention.check.source.Companions;
import attention.check.source.Nearest;
import attention.check.source.SourceText;
import attention.grade.Answer;
import attention.grade.Stubs;
import attention.grade.Unusable;
import attention.grade.notebook.NotebookAnswers;
import attention.grade.notebook.NotebookText;
import attention.words.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds out which exercise each file or cell answers. */
final class Sorting {
    private static final Words WORDS = Words.of("grade");

    /** Each is held against all exercises, in our own process: no file may make that last. */
    private static final int MOST_NAMES = 100;

    private final List<Unusable> unusable = new ArrayList<>();
    private final Choosing choosing = new Choosing();
    private final Map<String, SourceText> files = new TreeMap<>();
    private final Set<String> helpers = new HashSet<>();

    Sorting(Raw raw) {
        unusable.addAll(raw.unusable());
        for (RawFile file : raw.files()) {
            SourceText source = SourceText.decode(file.bytes());
            files.put(file.path(), source);
            source.problem().ifPresent(why -> refuse(file.path(), why, ""));
        }
        List<RawFile> others =
                raw.files().stream()
                        .filter(it -> isReadable(it.path()))
                        .filter(it -> !isAnswer(it))
                        .toList();
        raw.notebooks().forEach(this::sort);
        others.stream().filter(it -> !helpers.contains(it.path())).forEach(this::noAnswer);
    }

    List<Unusable> unusable() {
        return unusable;
    }

    /** At most one for each exercise, in the order of the register. */
    List<Answer> answers() {
        return choosing.answers(unusable);
    }

    private void refuse(String path, String reason, String guess) {
        unusable.add(new Unusable(EntryNames.shown(path), reason, guess));
    }

    private boolean isReadable(String path) {
        SourceText source = files.get(path);
        return source != null && source.problem().isEmpty();
    }

    private void sort(String notebook, NotebookText text) {
        for (NotebookAnswers.InCell it : NotebookAnswers.in(text)) {
            Answer answer =
                    new Answer(it.exercise().name(), notebook, it.source(), true, it.notes());
            choosing.add(it.exercise(), answer, it.untouched());
        }
    }

    private boolean isAnswer(RawFile file) {
        SourceText source = text(file);
        String named = named(file);
        Optional<Exercise> byName =
                Register.get().find(named).filter(it -> it.className().equals(named));
        if (byName.isPresent() && file.name().endsWith(".java")) {
            add(byName.get(), file, source, List.of());
            return true;
        }
        Optional<Exercise> byClass = NotebookAnswers.declared(source.text());
        if (byClass.isPresent()) {
            String wanted = byClass.get().className() + ".java";
            String note = WORDS.text("found/renamed", "file", plain(file), "wanted", wanted);
            add(byClass.get(), file, source, List.of(note));
        }
        return byClass.isPresent();
    }

    private SourceText text(RawFile file) {
        return files.getOrDefault(file.path(), SourceText.decode(file.bytes()));
    }

    private static String named(RawFile file) {
        return file.name().replaceFirst("(?i)\\.java(\\.txt)?$", "");
    }

    private static String plain(RawFile file) {
        return file.name().replaceAll("[^\\p{L}\\p{N} ._()-]", "?");
    }

    private void add(Exercise exercise, RawFile file, SourceText source, List<String> more) {
        List<String> notes = new ArrayList<>(more);
        notes.addAll(source.notes());
        Companions.Composed composed =
                Companions.ofFile(source.text(), name -> beside(file.folder() + name + ".java"));
        if (!composed.taken().isEmpty()) {
            composed.taken().forEach(it -> helpers.add(file.folder() + it + ".java"));
            notes.add(
                    WORDS.text("found/taken along", "names", String.join(", ", composed.taken())));
        }
        Answer answer =
                new Answer(
                        exercise.name(), file.path(), composed.text(), false, List.copyOf(notes));
        choosing.add(exercise, answer, Stubs.untouched(exercise, source.text()));
    }

    private Optional<String> beside(String path) {
        return isReadable(path)
                ? Optional.ofNullable(files.get(path)).map(SourceText::text)
                : Optional.empty();
    }

    private void noAnswer(RawFile file) {
        boolean toldEnough = unusable.size() >= Raw.MOST_REMARKS;
        refuse(
                file.path(),
                WORDS.text("found/no exercise"),
                toldEnough ? "" : guess(named(file), text(file)));
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
}
