package attention.grade.journal;

import attention.grade.About;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Joins the journals of shards to the one that a single machine would have written, and says what
 * does not fit together.
 */
public final class Merge {
    private final Map<Integer, Part> parts = new TreeMap<>();
    private final Map<String, SubmissionLine> lines = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();

    private record Part(Path file, RunLine run, JournalState state) {
        Shard shard() {
            return run.shard();
        }

        String words() {
            return "shard " + shard() + " (" + file + ")";
        }

        /** What has to be the same in all parts. */
        Map<String, String> rules() {
            About about = run.about();
            Map<String, String> rules = new LinkedHashMap<>();
            rules.put("number of shards", Integer.toString(shard().count()));
            rules.put("suite", about.suite());
            rules.put("version of the checks", about.version());
            rules.put("seed", Long.toString(about.seed()));
            rules.put("limits", about.limits());
            rules.put("exercises", String.join(", ", state.exercises()));
            rules.put("list of learners", run.roll());
            return rules;
        }
    }

    /**
     * Reads the journals in some folders with results.
     *
     * @throws IOException if one cannot be read
     */
    public static Merge of(List<Path> results) throws IOException {
        Merge merge = new Merge();
        for (Path folder : results) {
            List<Path> files = JournalState.files(folder);
            if (files.isEmpty()) {
                merge.problems.add("There is no journal in " + folder + ".");
            }
            for (Path file : files) {
                merge.add(file);
            }
        }
        merge.lookForLost();
        return merge;
    }

    private void add(Path file) throws IOException {
        JournalState state = new JournalState();
        state.add(file);
        if (state.newestRun().isEmpty()) {
            problems.add(file + " is empty: its shard never began.");
            return;
        }
        Part part = new Part(file, state.newestRun().get(), state);
        if (!parts.isEmpty()) {
            compare(parts.values().iterator().next(), part);
        }
        Part same = parts.putIfAbsent(part.shard().index(), part);
        if (same == null) {
            collect(part);
        } else {
            problems.add(
                    "Shard %s is there twice: %s and %s."
                            .formatted(part.shard(), same.file(), file));
        }
    }

    private void compare(Part first, Part part) {
        part.rules()
                .forEach(
                        (what, value) -> {
                            String other = first.rules().getOrDefault(what, "");
                            if (!other.equals(value)) {
                                problems.add(
                                        "%s and %s do not fit together: %s: %s and %s."
                                                .formatted(
                                                        first.words(),
                                                        part.words(),
                                                        what,
                                                        other,
                                                        value));
                            }
                        });
    }

    private void collect(Part part) {
        List<String> open = new ArrayList<>();
        for (String learner : part.run().learners()) {
            SubmissionLine line = part.state().submissions().get(learner);
            if (line == null || !done(part, line)) {
                open.add(learner);
            } else {
                lines.put(learner, line);
            }
        }
        if (!open.isEmpty()) {
            problems.add(
                    "%s is not finished: %s left, the first is %s. Give its command again."
                            .formatted(part.words(), open.size(), open.get(0)));
        }
    }

    private static boolean done(Part part, SubmissionLine line) {
        return part.state().exercises().stream().allMatch(it -> line.result(it).isPresent());
    }

    private void lookForLost() {
        int count = parts.values().stream().mapToInt(it -> it.shard().count()).max().orElse(0);
        for (int index = 1; index <= count; index++) {
            if (!parts.containsKey(index)) {
                problems.add("Shard %s/%s is missing.".formatted(index, count));
            }
        }
    }

    /** What keeps them from being joined, as sentences; empty if nothing does. */
    public List<String> problems() {
        return problems;
    }

    /**
     * Writes the joined journal to a folder of results. What stands there already stays: what is
     * new is added, as a later run would.
     *
     * @throws IOException if it cannot be written; the message is a sentence
     */
    public JournalState into(Path results) throws IOException {
        try (Journal journal = Journal.open(results, Shard.WHOLE)) {
            JournalState there = journal.state();
            RunLine run = whole();
            if (!there.newestRun().equals(Optional.of(run))) {
                journal.add(run);
            }
            journal.addAll(
                    lines.values().stream()
                            .filter(it -> !it.equals(there.submissions().get(it.learner().id())))
                            .toList());
            return journal.state();
        }
    }

    private RunLine whole() {
        Part first = parts.values().iterator().next();
        About weakest =
                parts.values().stream()
                        .map(it -> it.run().about())
                        .max(Comparator.comparingInt(it -> About.LEVELS.indexOf(it.level())))
                        .orElseThrow();
        return new RunLine(
                weakest,
                Shard.WHOLE,
                first.run().roll(),
                List.copyOf(first.state().exercises()),
                List.copyOf(lines.keySet()));
    }
}
