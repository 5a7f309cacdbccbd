package attention.grade.intake;

import attention.check.Exercise;
import attention.check.Register;
import attention.grade.Answer;
import attention.grade.Stubs;
import attention.grade.Unusable;
import attention.words.Words;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the answer cells of a notebook: by the class that a cell declares, and only then by its
 * tag, for tags are lost, copied and left behind.
 */
final class NotebookCells {
    private static final String TAG = "answer:";

    private NotebookCells() {}

    record Found(List<Answer> answers, List<Unusable> unusable) {}

    private record Candidate(Exercise exercise, String source, boolean tagged) {}

    static Found in(RawFile file) {
        Found found = new Found(new ArrayList<>(), new ArrayList<>());
        Map<Exercise, List<Candidate>> candidates = new LinkedHashMap<>();
        try {
            String text = new String(file.bytes(), StandardCharsets.UTF_8);
            String bare = text.startsWith("\ufeff") ? text.substring(1) : text;
            JsonObject root = JsonParser.parseString(bare).getAsJsonObject();
            for (JsonElement cell : root.getAsJsonArray("cells")) {
                candidate(cell.getAsJsonObject())
                        .ifPresent(
                                it ->
                                        candidates
                                                .computeIfAbsent(
                                                        it.exercise(), k -> new ArrayList<>())
                                                .add(it));
            }
        } catch (RuntimeException | StackOverflowError notJupyter) {
            String reason = Words.of("grade").text("intake/no notebook");
            found.unusable().add(new Unusable(file.path(), reason, ""));
            return found;
        }
        candidates.forEach((exercise, all) -> found.answers().add(best(file, exercise, all)));
        return found;
    }

    private static Optional<Candidate> candidate(JsonObject cell) {
        String type = cell.has("cell_type") ? cell.get("cell_type").getAsString() : "code";
        if (!type.equals("code") || !cell.has("source")) {
            return Optional.empty();
        }
        String source = source(cell.get("source"));
        if (source.length() > Sizes.LARGEST_FILE) {
            return Optional.empty();
        }
        Optional<Exercise> tagged = tag(cell).flatMap(Register.get()::find);
        Optional<Exercise> declared = Sorting.byClass(source);
        return declared.or(() -> tagged)
                .map(exercise -> new Candidate(exercise, source, tagged.equals(declared)));
    }

    private static Optional<String> tag(JsonObject cell) {
        JsonElement metadata = cell.get("metadata");
        JsonElement tags =
                metadata != null && metadata.isJsonObject()
                        ? metadata.getAsJsonObject().get("tags")
                        : null;
        if (tags == null || !tags.isJsonArray()) {
            return Optional.empty();
        }
        for (JsonElement tag : tags.getAsJsonArray()) {
            if (tag.getAsString().startsWith(TAG)) {
                return Optional.of(tag.getAsString().substring(TAG.length()));
            }
        }
        return Optional.empty();
    }

    /** A notebook may keep a cell as one text or as a list of lines. */
    private static String source(JsonElement source) {
        if (!source.isJsonArray()) {
            return source.getAsString();
        }
        StringBuilder text = new StringBuilder();
        JsonArray lines = source.getAsJsonArray();
        lines.forEach(line -> text.append(line.getAsString()));
        return text.toString();
    }

    /**
     * The last cell that was begun, tagged ones before others: what is below replaces what is
     * above.
     */
    private static Answer best(RawFile file, Exercise exercise, List<Candidate> all) {
        List<String> notes = new ArrayList<>();
        List<Candidate> begun =
                all.stream().filter(it -> !Stubs.untouched(exercise, it.source())).toList();
        List<Candidate> left = begun.isEmpty() ? all : begun;
        List<Candidate> tagged = left.stream().filter(Candidate::tagged).toList();
        Candidate chosen =
                tagged.isEmpty() ? left.get(left.size() - 1) : tagged.get(tagged.size() - 1);
        if (left.size() > 1) {
            notes.add("%d cells answer this exercise; the last one counts".formatted(left.size()));
        }
        if (!chosen.tagged()) {
            notes.add("the cell was found by its class; its tag is lost");
        }
        return new Answer(exercise.name(), file.path(), chosen.source(), true, List.copyOf(notes));
    }
}
