package attention.workbook.progress;

import attention.check.Exercise;
import attention.check.Status;
import attention.check.Verdict;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
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
     */
    public void record(Verdict verdict, String where) {
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

    private static int number(JsonObject entry, String key) {
        String text = text(entry, key);
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }
}
