package attention.grade.book;

import attention.grade.Late;
import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
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

    private static final String EXAMPLE =
            "{\"due\": \"2026-03-01T23:59:00+01:00\", \"graceMinutes\": 15, \"percentPerDay\": 10,"
                    + " \"most\": 50, \"extended\": {\"ada\": \"2026-03-08T23:59:00+01:00\"}}";

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
        if (!Files.isRegularFile(file)) {
            throw new IOException("There is no file " + file + ".");
        }
        try {
            Raw raw = new Gson().fromJson(Files.readString(file), Raw.class);
            if (raw == null || raw.due() == null) {
                throw new IOException(wrong(file, "it names no time \"due\""));
            }
            Map<String, Instant> extended = new TreeMap<>();
            Map<String, String> given = raw.extended() == null ? Map.of() : raw.extended();
            given.forEach((id, time) -> extended.put(id, time(time)));
            int most = raw.most() == null ? 100 : raw.most();
            if (raw.percentPerDay() < 0 || most < 0 || most > 100 || raw.graceMinutes() < 0) {
                throw new IOException(wrong(file, "a number is below 0 or above 100"));
            }
            return new LatePolicy(
                    Optional.of(time(raw.due())),
                    Duration.ofMinutes(raw.graceMinutes()),
                    raw.percentPerDay(),
                    most,
                    extended);
        } catch (JsonParseException | DateTimeException e) {
            throw new IOException(
                    wrong(
                            file,
                            (e.getMessage() + "").replaceFirst("^[a-z.]+[A-Za-z]+Exception: ", "")),
                    e);
        }
    }

    private static Instant time(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static String wrong(Path file, String why) {
        return "%s is no late policy (%s). One looks like this: %s".formatted(file, why, EXAMPLE);
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
            return new Late(0, "nobody knows when it was handed in");
        }
        Instant end = extended.getOrDefault(learner, due.get());
        Duration after = Duration.between(end, Instant.parse(submitted));
        if (after.compareTo(grace) <= 0) {
            return Late.NO;
        }
        long days = after.minusNanos(1).toDays() + 1;
        int percent = (int) Math.min(most, days * percentPerDay);
        String note = "%d day%s late: %d %%".formatted(days, days == 1 ? "" : "s", percent);
        return new Late(percent, note);
    }
}
