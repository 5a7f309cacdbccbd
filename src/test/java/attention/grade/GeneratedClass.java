package attention.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Writes the submissions of a class, every one a variation of the solutions. */
public final class GeneratedClass {
    private static final Path SOLUTIONS = Path.of("solutions");

    private GeneratedClass() {}

    /**
     * Writes submissions to all exercises.
     *
     * @param folder gets a folder for each learner: {@code learner-001} and so on
     * @param learners how many; each writes a little differently, and every third has made a slip
     *     in two exercises
     */
    public static void write(Path folder, int learners) throws IOException {
        for (int k = 1; k <= learners; k++) {
            write(folder, String.format(Locale.ROOT, "learner-%03d", k), k % 3 == 0);
        }
    }

    private static void write(Path folder, String learner, boolean slip) throws IOException {
        Path own = Files.createDirectories(folder.resolve(learner));
        for (Path solution : solutions()) {
            String text = Files.readString(solution);
            String name = solution.getFileName().toString();
            if (slip && (name.equals("MySoftmax.java") || name.equals("MyGumbelSoftmax.java"))) {
                text = text.replace("Math.exp(", "0.25 + Math.exp(");
            }
            Files.writeString(own.resolve(name), varied(text, learner));
        }
    }

    /** Another text and another class file, so that nothing can be taken over from a neighbour. */
    private static String varied(String text, String learner) {
        int end = text.lastIndexOf('}');
        return "// The work of %s.%n%s%n    String author() {%n        return \"%s\";%n    }%n}%n"
                .formatted(learner, text.substring(0, end), learner);
    }

    /** Makes every method that a check asks loop for ever. */
    public static void endless(Path submission) throws IOException {
        try (Stream<Path> files = Files.list(submission)) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                String loop = "$0\n        while (Math.abs(1) > 0) {}\n";
                Files.writeString(
                        file, text.replaceAll("(?m)^    public [^=;{}]+\\([^{};]*\\) *\\{$", loop));
            }
        }
    }

    /** The files of all solutions, in order. */
    public static List<Path> solutions() throws IOException {
        try (Stream<Path> files = Files.walk(SOLUTIONS)) {
            return files.filter(it -> it.toString().endsWith(".java")).sorted().toList();
        }
    }
}
