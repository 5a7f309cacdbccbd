package attention.bench.grading;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a journal says of its submissions.
 *
 * @param seconds how long each learner's answers took
 * @param statuses how they ended
 */
record JournalTimes(Map<String, Double> seconds, Map<String, Set<String>> statuses) {
    static JournalTimes read(Path journal) throws IOException {
        JournalTimes times = new JournalTimes(new TreeMap<>(), new TreeMap<>());
        for (String line : Files.readAllLines(journal)) {
            JsonObject object = JsonParser.parseString(line).getAsJsonObject();
            if (object.has("submission")) {
                times.add(object.getAsJsonObject("submission"));
            }
        }
        return times;
    }

    private void add(JsonObject submission) {
        JsonArray results = submission.getAsJsonArray("results");
        String learner = submission.getAsJsonObject("learner").get("id").getAsString();
        double sum = 0;
        Set<String> ends = new TreeSet<>();
        for (JsonElement result : results) {
            sum += result.getAsJsonObject().get("millis").getAsDouble() / 1000;
            ends.add(result.getAsJsonObject().get("status").getAsString());
        }
        seconds.put(learner, sum);
        statuses.put(learner, ends);
    }

    /** The middle time of some learners. */
    double median(Set<String> learners) {
        double[] times =
                seconds.entrySet().stream()
                        .filter(it -> learners.contains(it.getKey()))
                        .mapToDouble(Map.Entry::getValue)
                        .sorted()
                        .toArray();
        return times[times.length / 2];
    }
}
