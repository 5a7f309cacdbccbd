package attention.grade.journal;

import attention.grade.About;
import attention.words.Words;
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
    private static final Words WORDS = Words.of("grade");

    private final Map<Integer, Part> parts = new TreeMap<>();
    private final Map<String, SubmissionLine> lines = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();

    private record Part(Path file, RunLine run, JournalState state) {
        Shard shard() {
            return run.shard();
        }

        String words() {
            return WORDS.text("merge/shard", "shard", shard(), "file", file);
        }

        /** What has to be the same in all parts. */
        Map<String, String> rules() {
            About about = run.about();
            Map<String, String> rules = new LinkedHashMap<>();
            rules.put(WORDS.text("merge/count"), Integer.toString(shard().count()));
            rules.put(WORDS.text("merge/suite"), about.suite());
            rules.put(WORDS.text("merge/version"), about.version());
            rules.put(WORDS.text("merge/seed"), Long.toString(about.seed()));
            rules.put(WORDS.text("merge/limits"), about.limits());
            rules.put(WORDS.text("merge/exercises"), String.join(", ", state.exercises()));
            rules.put(WORDS.text("merge/learners"), run.roll());
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
                merge.problems.add(WORDS.text("merge/no journal", "folder", folder));
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
            problems.add(WORDS.text("merge/empty", "file", file));
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
                    WORDS.text(
                            "merge/twice",
                            "shard",
                            part.shard(),
                            "first",
                            same.file(),
                            "second",
                            file));
        }
    }

    private void compare(Part first, Part part) {
        part.rules()
                .forEach(
                        (what, value) -> {
                            String other = first.rules().getOrDefault(what, "");
                            if (!other.equals(value)) {
                                problems.add(
                                        WORDS.text(
                                                "merge/differ",
                                                "first",
                                                first.words(),
                                                "second",
                                                part.words(),
                                                "what",
                                                what,
                                                "one",
                                                other,
                                                "other",
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
                    WORDS.text(
                            "merge/unfinished",
                            "shard",
                            part.words(),
                            "n",
                            open.size(),
                            "learner",
                            open.get(0)));
        }
    }

    private static boolean done(Part part, SubmissionLine line) {
        return part.state().exercises().stream().allMatch(it -> line.result(it).isPresent());
    }

    private void lookForLost() {
        int count = parts.values().stream().mapToInt(it -> it.shard().count()).max().orElse(0);
        for (int index = 1; index <= count; index++) {
            if (!parts.containsKey(index)) {
                problems.add(WORDS.text("merge/missing", "shard", new Shard(index, count)));
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
