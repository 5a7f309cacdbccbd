package attention.grade.similarity;

import attention.check.Exercise;
import attention.check.boxes.TemporaryFolders;
import attention.check.source.SourceText;
import attention.grade.Answer;
import attention.grade.Learner;
import attention.grade.Stubs;
import attention.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.io.file.PathUtils;

/**
 * Compares the answers to one exercise, the stub not counted.
 *
 * @param jplag the program
 * @param folder where its reports go
 */
public record Similarity(Jplag jplag, Path folder) {
    /**
     * Own words and signs that the usual answer must have: two honest answers of a dozen lines look
     * alike whatever their authors do.
     */
    static final int ENOUGH = 150;

    private static final Words WORDS = Words.of("grade");
    private static final int FEWEST = 2;

    private static final Pattern LEFT_OUT =
            Pattern.compile("(?m)^[ \\t]*+(?:import|package)\\s[^;\\n]*+;|@\\w++");
    private static final Pattern WORD = Pattern.compile("[\\w.]++|[^\\w\\s.]");

    /**
     * Two learners with similar answers.
     *
     * @param average how much of both answers is alike, 0 to 1
     * @param most how much of the shorter one is, 0 to 1
     */
    public record Pair(
            String exercise, Learner first, Learner second, double average, double most) {}

    /**
     * What came out.
     *
     * @param reason why nothing was compared, as a sentence; empty if it was
     * @param pairs the most similar first
     */
    public record Found(String reason, List<Pair> pairs) {}

    /**
     * Compares; what nobody began is left out.
     *
     * @throws IOException if JPlag could not do it; the message is a sentence
     */
    public Found of(Exercise exercise, Map<Learner, Answer> answers) throws IOException {
        Map<String, Learner> names = new TreeMap<>();
        int[] sizes = sizes(exercise, answers.values());
        if (sizes.length < FEWEST) {
            return new Found(WORDS.text("similarity/too few"), List.of());
        }
        if (sizes[sizes.length / 2] < ENOUGH) {
            return new Found(
                    WORDS.text(
                            "similarity/too short",
                            "words",
                            sizes[sizes.length / 2],
                            "needed",
                            ENOUGH),
                    List.of());
        }
        Path work = TemporaryFolders.make("similarity");
        try {
            for (Map.Entry<Learner, Answer> one : answers.entrySet()) {
                if (!Stubs.untouched(exercise, one.getValue().source())) {
                    String name = one.getKey().folder();
                    names.put(name, one.getKey());
                    write(work.resolve("answers").resolve(name), exercise, one.getValue().source());
                }
            }
            write(work.resolve("stub"), exercise, exercise.stub());
            List<Pair> pairs =
                    jplag
                            .run(work.resolve("answers"), work.resolve("stub"), report(exercise))
                            .stream()
                            .map(it -> it.pair(exercise.name(), names))
                            .sorted(Comparator.comparingDouble(Pair::average).reversed())
                            .toList();
            return new Found("", pairs);
        } finally {
            PathUtils.deleteDirectory(work);
        }
    }

    private static int[] sizes(Exercise exercise, Collection<Answer> answers) {
        return answers.stream()
                .filter(it -> !Stubs.untouched(exercise, it.source()))
                .mapToInt(it -> ownWords(exercise, it))
                .sorted()
                .toArray();
    }

    /** Where JPlag's own report of an exercise lies, without its ending. */
    private Path report(Exercise exercise) throws IOException {
        return Files.createDirectories(folder).resolve(exercise.name()).toAbsolutePath();
    }

    private static void write(Path folder, Exercise exercise, String source) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(exercise.className() + ".java"), source);
    }

    private static int ownWords(Exercise exercise, Answer answer) {
        return Math.max(0, words(answer.source()) - words(exercise.stub()));
    }

    /** Names, numbers and signs of Java text, without comments, imports and annotations. */
    static int words(String java) {
        // Nothing here goes back: the text is a learner's, who would choose how long it takes.
        String code = LEFT_OUT.matcher(SourceText.codeOnly(java)).replaceAll(" ");
        return (int) WORD.matcher(code).results().count();
    }
}
