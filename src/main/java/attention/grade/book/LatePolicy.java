package attention.grade.book;

import attention.check.source.Nearest;
import attention.grade.Ids;
import attention.grade.Late;
import attention.words.Words;
import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What lateness costs: so much per cent for each day that has begun, up to a limit.
 *
 * @param due when the time was up; empty if there is no policy
 * @param grace how much later is still in time
 * @param percentPerDay of the points reached
 * @param most in per cent
 * @param extended later times for single learners, by id
 */
public record LatePolicy(
        Optional<Instant> due,
        Duration grace,
        int percentPerDay,
        int most,
        Map<String, Instant> extended) {
    /** Nobody is late. */
    public static final LatePolicy NONE =
            new LatePolicy(Optional.empty(), Duration.ZERO, 0, 0, Map.of());

    private static final Words WORDS = Words.of("grade");

    private static final String EXAMPLE =
            "{\"due\": \"2026-03-01T23:59:00+01:00\", \"graceMinutes\": 15, \"percentPerDay\": 10,"
                    + " \"most\": 50, \"extended\": {\"ada\": \"2026-03-08T23:59:00+01:00\"}}";

    private static final List<String> SETTINGS =
            List.of("due", "graceMinutes", "percentPerDay", "most", "extended");

    private record Raw(
            @Nullable String due,
            int graceMinutes,
            int percentPerDay,
            @Nullable Integer most,
            @Nullable Map<String, String> extended) {}

    /**
     * Reads a policy, a JSON file.
     *
     * @throws IOException if it cannot be used; the message is a sentence
     */
    public static LatePolicy read(Path file) throws IOException {
        String text = SheetFile.read(file).text();
        try {
            JsonObject object = new Gson().fromJson(text, JsonObject.class);
            Raw raw = object == null ? null : new Gson().fromJson(object, Raw.class);
            if (raw == null || raw.due() == null) {
                throw wrong(file, WORDS.text("late policy/no due"));
            }
            for (String setting : object.keySet()) {
                if (!SETTINGS.contains(setting)) {
                    throw wrong(file, unknown(setting));
                }
            }
            int most = raw.most() == null ? 100 : raw.most();
            if (raw.percentPerDay() < 0 || most < 0 || most > 100 || raw.graceMinutes() < 0) {
                throw wrong(file, WORDS.text("late policy/number"));
            }
            Map<String, Instant> extended = new TreeMap<>();
            Map<String, String> given = raw.extended() == null ? Map.of() : raw.extended();
            for (Map.Entry<String, String> one : given.entrySet()) {
                extended.put(one.getKey(), time(file, one.getValue()));
            }
            return new LatePolicy(
                    Optional.of(time(file, raw.due())),
                    Duration.ofMinutes(raw.graceMinutes()),
                    raw.percentPerDay(),
                    most,
                    extended);
        } catch (JsonParseException | NumberFormatException e) {
            String why = (e.getMessage() + "").replaceFirst("^[a-z.]+[A-Za-z]+Exception: ", "");
            throw wrong(file, why);
        }
    }

    private static String unknown(String setting) {
        return Nearest.to(setting, SETTINGS)
                .map(meant -> WORDS.text("late policy/meant", "setting", setting, "meant", meant))
                .orElseGet(() -> WORDS.text("late policy/unknown", "setting", setting));
    }

    private static Instant time(Path file, @Nullable String text) throws IOException {
        try {
            return OffsetDateTime.parse(String.valueOf(text)).toInstant();
        } catch (DateTimeException e) {
            throw wrong(file, WORDS.text("late policy/time", "text", String.valueOf(text)));
        }
    }

    private static IOException wrong(Path file, String why) {
        return new IOException(
                WORDS.text("late policy/wrong", "file", file, "why", why, "example", EXAMPLE));
    }

    /**
     * The same, with the later times under the ids that are meant; what fits nobody is left out.
     */
    LatePolicy among(Collection<String> ids) {
        Map<String, Instant> found = new TreeMap<>();
        extended.forEach((typed, end) -> Ids.find(typed, ids).ifPresent(id -> found.put(id, end)));
        return new LatePolicy(due, grace, percentPerDay, most, found);
    }

    /**
     * What a learner loses.
     *
     * @param submitted in ISO 8601, or empty if nobody knows
     */
    public Late of(String learner, String submitted) {
        if (due.isEmpty()) {
            return Late.NO;
        }
        if (submitted.isEmpty()) {
            return new Late(0, WORDS.text("late/unknown"));
        }
        Instant end = extended.getOrDefault(learner, due.get());
        Duration after = Duration.between(end, Instant.parse(submitted));
        if (after.compareTo(grace) <= 0) {
            return Late.NO;
        }
        long days = after.minusNanos(1).toDays() + 1;
        int percent = (int) Math.min(most, days * percentPerDay);
        return new Late(percent, WORDS.counted("late/days", days, "percent", percent));
    }
}
