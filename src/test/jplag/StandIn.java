import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Stands in for JPlag in tests: takes the options that its command line documents, and no others, and
 * writes the table that it documents. How alike two answers are it only counts in common lines.
 */
public class StandIn {
    private static final Set<String> WITH_VALUE =
            Set.of("--language", "--base-code", "--mode", "--shown-comparisons", "--result-file");

    public static void main(String[] args) throws IOException {
        Map<String, String> options = new HashMap<>();
        List<String> roots = new ArrayList<>();
        for (int k = 0; k < args.length; k++) {
            if (WITH_VALUE.contains(args[k])) {
                options.put(args[k], args[++k]);
            } else if (args[k].equals("--csv-export")) {
                options.put(args[k], "");
            } else if (args[k].startsWith("-")) {
                fail("Unknown option: " + args[k]);
            } else {
                roots.add(args[k]);
            }
        }
        if (!"java".equals(options.get("--language")) || !"RUN".equals(options.get("--mode"))) {
            fail("Another language or mode");
        }
        if (roots.size() != 1 || !options.containsKey("--csv-export")) {
            fail("No root or no table");
        }
        Set<String> base = lines(Path.of(options.get("--base-code")));
        Map<String, Set<String>> answers = new TreeMap<>();
        try (var folders = Files.list(Path.of(roots.get(0)))) {
            for (Path folder : folders.toList()) {
                Set<String> own = lines(folder);
                own.removeAll(base);
                answers.put(folder.getFileName().toString(), own);
            }
        }
        StringBuilder csv =
                new StringBuilder("submissionName1,submissionName2,averageSimilarity,maxSimilarity\n");
        answers.forEach(
                (first, a) ->
                        answers.forEach(
                                (second, b) -> {
                                    if (first.compareTo(second) < 0) {
                                        Set<String> both = new HashSet<>(a);
                                        both.retainAll(b);
                                        double average = 2.0 * both.size() / (a.size() + b.size());
                                        double most = 1.0 * both.size() / Math.min(a.size(), b.size());
                                        csv.append(first + "," + second + "," + average + "," + most + "\n");
                                    }
                                }));
        Path report = Path.of(options.get("--result-file"));
        Files.createDirectories(report);
        Files.writeString(report.resolve("results.csv"), csv);
        Files.writeString(Path.of(report + ".zip"), "the report");
    }

    private static Set<String> lines(Path folder) throws IOException {
        Set<String> lines = new HashSet<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.readString(file).lines().map(String::strip).filter(it -> it.length() > 1).forEach(lines::add);
            }
        }
        return lines;
    }

    private static void fail(String why) {
        System.err.println(why);
        System.exit(1);
    }
}
