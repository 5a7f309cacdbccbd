package attention.grade.similarity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.check.Exercise;
import attention.check.Register;
import attention.grade.Answer;
import attention.grade.Learner;
import attention.grade.similarity.Similarity.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("answers")
class SimilarityTest {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Jplag STAND_IN =
            new Jplag(List.of(JAVA.toString(), "src/test/jplag/StandIn.java"));

    private final Path folder;
    private final Exercise reinforce = Register.get().find("Reinforce").orElseThrow();

    SimilarityTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static Answer answer(Exercise exercise, String source) {
        return new Answer(exercise.name(), "My.java", source, false, List.of());
    }

    private static String solution(Exercise exercise) throws IOException {
        return Files.readString(
                Path.of("solutions", exercise.lesson().folder(), exercise.className() + ".java"));
    }

    private Map<Learner, Answer> three() throws IOException {
        Map<Learner, Answer> answers = new LinkedHashMap<>();
        String text = solution(reinforce);
        answers.put(Learner.of("=A/b, c"), answer(reinforce, text));
        answers.put(Learner.of("copied"), answer(reinforce, text));
        String other = text.replaceAll("(?m)^ {8}(.+)$", "        /* mine */ $1");
        answers.put(Learner.of("own"), answer(reinforce, other));
        answers.put(Learner.of("untouched"), answer(reinforce, reinforce.stub()));
        return answers;
    }

    @Test
    void a_copy_stands_first_whatever_learners_are_called_and_stubs_do_not_count()
            throws IOException {
        Found found = new Similarity(STAND_IN, folder).of(reinforce, three());
        assertEquals("", found.reason());
        assertEquals(3, found.pairs().size(), "of those who began");
        Similarity.Pair most = found.pairs().get(0);
        assertEquals(1, most.average(), 1e-9);
        assertEquals(
                List.of("=A/b, c", "copied"),
                List.of(most.first().id(), most.second().id()).stream().sorted().toList());
        assertTrue(found.pairs().get(1).average() < 0.9);
        assertTrue(Files.exists(folder.resolve("Reinforce.zip")));
    }

    @Test
    void a_dozen_lines_are_too_short_to_judge_and_no_program_is_asked() throws IOException {
        Exercise softmax = Register.get().find("Softmax").orElseThrow();
        Answer same = answer(softmax, solution(softmax));
        Jplag none = new Jplag(List.of("no-such-program"));
        Similarity similarity = new Similarity(none, folder);
        Found found = similarity.of(softmax, Map.of(Learner.of("a"), same, Learner.of("b"), same));
        assertTrue(found.reason().startsWith("too short to judge"), found.reason());
        Found one = similarity.of(softmax, Map.of(Learner.of("a"), same));
        assertEquals("fewer than two answers", one.reason());
    }

    @Test
    void comments_imports_and_annotations_are_no_words() {
        assertEquals(0, Similarity.words(""));
        assertEquals(5, Similarity.words("import a.B;\n/** x y */ @Override int x = 4.5; // z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/*", "import \n", "\n \t", "@", "a ", "\"", "// "})
    @Timeout(60)
    void counting_takes_one_pass_whatever_the_text(String piece) {
        int most = 256 * 1024;
        assertTrue(Similarity.words(piece.repeat(most / piece.length())) <= most);
    }

    @Test
    void a_program_that_fails_is_named_with_what_it_said() {
        Jplag wrong = new Jplag(List.of(JAVA.toString(), "--no-such-option"));
        IOException failed =
                assertThrows(
                        IOException.class,
                        () -> new Similarity(wrong, folder).of(reinforce, three()));
        assertTrue(String.valueOf(failed.getMessage()).endsWith("Reinforce.log"));
        assertTrue(Files.exists(folder.resolve("Reinforce.log")));
    }
}
