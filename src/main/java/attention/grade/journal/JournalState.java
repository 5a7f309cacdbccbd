package attention.grade.journal;

import attention.grade.Graded;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a journal says in the end: the newest line of each learner, and how it was graded. */
public final class JournalState {
    private final List<RunLine> runs = new ArrayList<>();
    private final Map<String, SubmissionLine> submissions = new TreeMap<>();
    private final Sharing sharing = new Sharing();
    private int torn;

    /**
     * Reads the journals of a folder with results; one without any is an empty state.
     *
     * @throws IOException if one cannot be read
     */
    public static JournalState read(Path results) throws IOException {
        JournalState state = new JournalState();
        for (Path file : files(results)) {
            state.add(file);
        }
        return state;
    }

    /** The journals in a folder with results, in order. */
    public static List<Path> files(Path results) throws IOException {
        Path folder = results.resolve(Journal.FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith(".jsonl")).sorted().toList();
        }
    }

    /** Adds the lines of one journal. */
    void add(Path file) throws IOException {
        // Malformed bytes become replacement marks: a torn line must not hide those before it.
        try (var reader =
                new BufferedReader(
                        new InputStreamReader(
                                Files.newInputStream(file), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                Optional<Object> read = JournalLines.read(line);
                if (read.isEmpty()) {
                    torn++;
                } else {
                    add(read.get());
                }
            }
        }
    }

    void add(Object line) {
        if (line instanceof RunLine run) {
            runs.add(run);
        } else if (line instanceof SubmissionLine submission) {
            submissions.put(submission.learner().id(), sharing.shared(submission));
        }
    }

    /** How many lines could not be read; the last one of a run that was killed, for example. */
    public int torn() {
        return torn;
    }

    /** How the newest run graded; empty if there was none. */
    public Optional<RunLine> newestRun() {
        return runs.isEmpty() ? Optional.empty() : Optional.of(runs.get(runs.size() - 1));
    }

    /** All runs, the oldest first. */
    public List<RunLine> runs() {
        return runs;
    }

    /** Names of all exercises that were ever graded. */
    public Set<String> exercises() {
        Set<String> names = new LinkedHashSet<>();
        runs.forEach(run -> names.addAll(run.exercises()));
        return names;
    }

    /** The newest line of each learner, by id, in order. */
    public Map<String, SubmissionLine> submissions() {
        return submissions;
    }

    /** The newest result of one learner in one exercise. */
    public Optional<Graded> result(String learner, String exercise) {
        return Optional.ofNullable(submissions.get(learner)).flatMap(it -> it.result(exercise));
    }
}
