package attention.grade.run;

import attention.check.Exercise;
import attention.check.Limits;
import attention.grade.About;
import attention.grade.Answer;
import attention.grade.Hash;
import attention.grade.Suite;

/**
 * How answers are judged; two answers with the same text get the same result under the same rules.
 *
 * @param suite which checks count
 * @param version the version of the checks
 * @param seed where the random cases come from
 * @param limits how long learner code may take
 */
public record Rules(Suite suite, String version, long seed, Limits limits) {
    private static final int HALF = 24;

    /** The rules with the checks of this workbook. */
    public static Rules of(Suite suite, long seed, Limits limits) {
        return new Rules(suite, SuiteVersion.now(), seed, limits);
    }

    /**
     * What the result of an answer depends on, as two hashes: that of the answer, which {@link
     * #answerOf} gives, and that of these rules.
     */
    String key(Exercise exercise, Answer answer) {
        String given = Hash.of(exercise.name(), answer.source(), answer.cell() ? "cell" : "file");
        String rules =
                Hash.of(suite.word(), version, Long.toString(seed), GradingLimits.text(limits));
        return given.substring(0, HALF) + "-" + rules.substring(0, HALF);
    }

    /** The part of a key that stands for the answer alone. */
    public static String answerOf(String key) {
        return key.substring(0, Math.min(HALF, key.length()));
    }

    About about(String level) {
        return new About(suite.word(), version, seed, GradingLimits.text(limits), level);
    }
}
