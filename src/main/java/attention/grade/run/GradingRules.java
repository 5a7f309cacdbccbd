package attention.grade.run;

import attention.check.Exercise;
import attention.check.OwnParts;
import attention.check.Settings;
import attention.check.boxes.Limits;
import attention.grade.About;
import attention.grade.Answer;
import attention.grade.Hash;
import attention.grade.Submission;
import attention.grade.Suite;
import attention.words.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How answers are judged; two answers with the same text get the same result under the same rules.
 *
 * @param suite which checks count
 * @param version the version of the checks
 * @param seed where the random cases come from
 * @param limits how long learner code may take
 */
public record GradingRules(Suite suite, String version, long seed, Limits limits) {
    private static final int HALF = 24;

    /** The rules with the checks of this workbook. */
    public static GradingRules of(Suite suite, long seed, Limits limits) {
        return new GradingRules(suite, SuiteVersion.now(), seed, limits);
    }

    /**
     * What the result of an answer depends on, as two hashes: that of the answer, which {@link
     * #answerOf} gives, and that of these rules. Answers to earlier exercises that are put to work
     * inside this one belong to it.
     */
    String key(Exercise exercise, Answer answer, Submission submission) {
        List<String> texts = new ArrayList<>(List.of(exercise.name()));
        add(texts, answer);
        Set<String> parts = OwnParts.usedIn(exercise);
        submission.answers().stream()
                .filter(it -> parts.contains(it.exercise()))
                .forEach(it -> add(texts, it));
        String given = Hash.of(texts.toArray(new String[0]));
        String rules =
                Hash.of(
                        suite.word(),
                        version,
                        Long.toString(seed),
                        GradingLimits.text(limits),
                        Language.current().code());
        return given.substring(0, HALF) + "-" + rules.substring(0, HALF);
    }

    /** The settings of a checker by these rules. */
    Settings settings() {
        return new Settings(seed, limits, suite == Suite.FULL);
    }

    private static void add(List<String> texts, Answer answer) {
        texts.addAll(List.of(answer.exercise(), answer.source(), answer.cell() ? "cell" : "file"));
    }

    /** The part of a key that stands for the answer alone. */
    public static String answerOf(String key) {
        return key.substring(0, Math.min(HALF, key.length()));
    }

    About about(String level) {
        return new About(suite.word(), version, seed, GradingLimits.text(limits), level);
    }
}
