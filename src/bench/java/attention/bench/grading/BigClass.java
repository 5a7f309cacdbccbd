package attention.bench.grading;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Journals of a class that would take too long to grade: a small class's lines, repeated. */
final class BigClass {
    private static final int SHARDS = 8;

    private BigClass() {}

    /** Where the journal of a shard stands. */
    static Path journal(Path shard, int index) {
        return shard.resolve("journal/journal-%d-of-%d.jsonl".formatted(index, SHARDS));
    }

    /** Writes the folders of eight shards. */
    static List<Path> write(Path folder, Path small, int learners) throws IOException {
        List<String> lines = Files.readAllLines(small);
        List<String> submissions =
                lines.stream().filter(it -> it.startsWith("{\"submission\"")).toList();
        List<Path> shards = new ArrayList<>();
        for (int index = 1; index <= SHARDS; index++) {
            Path shard = folder.resolve("big-" + index);
            shards.add(shard);
            Files.createDirectories(shard.resolve("journal"));
            try (BufferedWriter out = Files.newBufferedWriter(journal(shard, index))) {
                List<Integer> own = new ArrayList<>();
                for (int k = index - 1; k < learners; k += SHARDS) {
                    own.add(k);
                }
                out.write(run(lines.get(0), index, own) + "\n");
                for (int k : own) {
                    String line = submissions.get(k % submissions.size());
                    out.write(line.replaceAll("learner-\\d+", id(k)) + "\n");
                }
            }
        }
        return shards;
    }

    private static String id(int k) {
        return "learner-%06d".formatted(k);
    }

    private static String run(String line, int index, List<Integer> learners) {
        JsonObject object = JsonParser.parseString(line).getAsJsonObject();
        JsonObject run = object.getAsJsonObject("run");
        run.getAsJsonObject("shard").addProperty("index", index);
        run.getAsJsonObject("shard").addProperty("count", SHARDS);
        JsonArray ids = new JsonArray();
        learners.forEach(k -> ids.add(id(k)));
        run.add("learners", ids);
        return object.toString();
    }
}
