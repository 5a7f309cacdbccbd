package attention.workbook.progress;

import attention.check.Exercise;
import attention.check.Status;
import attention.check.Verdict;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What the learner has reached. Changes are kept by {@link ProgressFile}. */
public final class Progress {
    private static final int VERSION = 1;

    private final JsonObject root;
    private final JsonObject exercises;

    /** Progress of a learner who has just begun. */
    public Progress() {
        this(new JsonObject());
    }

    Progress(JsonObject root) {
        this.root = root;
        root.addProperty("version", VERSION);
        if (!root.has("exercises")) {
            root.add("exercises", new JsonObject());
        }
        this.exercises = root.getAsJsonObject("exercises");
        // A broken entry must show here, where it is put aside, and not in a later command.
        if (!exercises.asMap().values().stream().allMatch(JsonElement::isJsonObject)) {
            throw new IllegalStateException("an entry of an exercise is no object");
        }
    }

    JsonObject json() {
        return root;
    }

    /**
     * Remembers a verdict. A solved exercise stays solved when an answer elsewhere is not right: it
     * may stand in a file and in a notebook.
     *
     * @param where the file or notebook that was checked
     * @param fingerprint of its text; empty where that is not known
     */
    public void record(Verdict verdict, String where, String fingerprint) {
        JsonObject entry = entry(verdict.exercise());
        if (verdict.status() == Status.NOT_ATTEMPTED && !where.equals(text(entry, "where"))) {
            return; // an untouched stub says nothing about an answer elsewhere
        }
        boolean samePlace = where.equals(text(entry, "where"));
        boolean solved = Status.PASS.name().equals(text(entry, "status"));
        boolean better = verdict.passed() || verdict.points() > number(entry, "points");
        if (samePlace || better || !solved) {
            entry.addProperty("status", verdict.status().name());
            entry.addProperty("points", verdict.points());
            entry.addProperty("where", where);
            entry.addProperty("fingerprint", fingerprint);
            entry.addProperty("when", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        }
    }

    /** Forgets what was reached in an exercise. */
    public void forget(Exercise exercise) {
        exercises.remove(exercise.name());
    }

    /** How the exercise ended last; NOT_ATTEMPTED if it was never checked. */
    public Status status(Exercise exercise) {
        String name = text(entryOrNothing(exercise.name()), "status");
        for (Status status : Status.values()) {
            if (status.name().equals(name)) {
                return status;
            }
        }
        return Status.NOT_ATTEMPTED;
    }

    /** Whether the exercise is solved. */
    public boolean solved(Exercise exercise) {
        return status(exercise) == Status.PASS;
    }

    /** Points reached in the exercise. */
    public int points(Exercise exercise) {
        return number(entryOrNothing(exercise.name()), "points");
    }

    /** The file or notebook that was checked last; empty if none was. */
    public String where(Exercise exercise) {
        return text(entryOrNothing(exercise.name()), "where");
    }

    /** The fingerprint of the text that was checked; empty if it is not known. */
    public String fingerprint(Exercise exercise) {
        return text(entryOrNothing(exercise.name()), "fingerprint");
    }

    /** How many hints were taken. */
    public int hints(Exercise exercise) {
        return number(entryOrNothing(exercise.name()), "hints");
    }

    /** Remembers how many hints were taken. */
    public void takeHints(Exercise exercise, int count) {
        entry(exercise.name()).addProperty("hints", count);
    }

    /** Remembers that the solution was read, and whether before solving the exercise. */
    public void readSolution(Exercise exercise) {
        JsonObject entry = entry(exercise.name());
        if (!entry.has("readSolution")) {
            entry.addProperty("readSolution", solved(exercise) ? "after" : "before");
        }
    }

    /** Whether a question of this name was asked beside the exercise. */
    public boolean asked(Exercise exercise, String question) {
        return list(entryOrNothing(exercise.name()), "asked").contains(new JsonPrimitive(question));
    }

    /** Remembers that it was asked. */
    public void ask(Exercise exercise, String question) {
        if (!asked(exercise, question)) {
            JsonObject entry = entry(exercise.name());
            JsonArray asked = list(entry, "asked");
            asked.add(question);
            entry.add("asked", asked);
        }
    }

    /** The step of a lesson at which its reader stopped in the terminal; 1 if at none. */
    public int step(String lesson) {
        return Math.max(1, number(stops(), lesson));
    }

    /** Remembers the step that the reader of a lesson is at; 1 forgets it. */
    public void stop(String lesson, int step) {
        JsonObject stops = stops();
        stops.addProperty(lesson, step);
        root.add("steps", stops);
    }

    private JsonObject stops() {
        JsonElement stops = root.get("steps");
        return stops != null && stops.isJsonObject() ? stops.getAsJsonObject() : new JsonObject();
    }

    private JsonObject entry(String name) {
        if (!exercises.has(name)) {
            exercises.add(name, new JsonObject());
        }
        return exercises.getAsJsonObject(name);
    }

    private JsonObject entryOrNothing(String name) {
        return exercises.has(name) ? exercises.getAsJsonObject(name) : new JsonObject();
    }

    private static String text(JsonObject entry, String key) {
        JsonElement element = entry.get(key);
        return element != null && element.isJsonPrimitive() ? element.getAsString() : "";
    }

    private static JsonArray list(JsonObject entry, String key) {
        JsonElement element = entry.get(key);
        return element != null && element.isJsonArray()
                ? element.getAsJsonArray()
                : new JsonArray();
    }

    private static int number(JsonObject entry, String key) {
        String text = text(entry, key);
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }
}
