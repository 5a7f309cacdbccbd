package attention.grade.journal;

import attention.grade.Graded;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Lines of a journal as JSON. */
final class JournalLines {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
    private static final String RUN = "run";
    private static final String SUBMISSION = "submission";

    private JournalLines() {}

    static String text(RunLine line) {
        return text(RUN, line);
    }

    static String text(SubmissionLine line) {
        List<Graded> slim = line.results().stream().map(JournalLines::slim).toList();
        return text(
                SUBMISSION,
                new SubmissionLine(line.learner(), line.submitted(), line.unusable(), slim));
    }

    /** Of an exercise that was not handed in, all but the names comes from the register. */
    private static Graded slim(Graded it) {
        return it.handedIn()
                ? it
                : new Graded(
                        it.learner(),
                        it.exercise(),
                        "",
                        it.status(),
                        0,
                        it.outOf(),
                        "",
                        "",
                        List.of(),
                        List.of(),
                        "",
                        "",
                        0,
                        false);
    }

    private static String text(String kind, Object line) {
        JsonObject object = new JsonObject();
        object.add(kind, GSON.toJsonTree(line));
        return GSON.toJson(object) + "\n";
    }

    /** The line as an object; empty if it is torn or not ours. */
    static Optional<Object> read(String text) {
        try {
            JsonObject object = JsonParser.parseString(text).getAsJsonObject();
            if (object.has(RUN)) {
                return Optional.of(complete(object.get(RUN)));
            }
            SubmissionLine line = GSON.fromJson(object.get(SUBMISSION), SubmissionLine.class);
            Objects.requireNonNull(line.learner().id());
            line.unusable().forEach(it -> Objects.requireNonNull(it.reason()));
            line.results().forEach(it -> Objects.requireNonNull(it.status()));
            line.results().forEach(it -> Objects.requireNonNull(it.parts()));
            Objects.requireNonNull(line.submitted());
            return Optional.of(line);
        } catch (RuntimeException torn) {
            return Optional.empty();
        }
    }

    private static RunLine complete(JsonElement json) {
        RunLine line = GSON.fromJson(json, RunLine.class);
        Objects.requireNonNull(line.about().suite());
        Objects.requireNonNull(line.shard());
        Objects.requireNonNull(line.roll());
        Objects.requireNonNull(line.exercises());
        Objects.requireNonNull(line.learners());
        return line;
    }
}
