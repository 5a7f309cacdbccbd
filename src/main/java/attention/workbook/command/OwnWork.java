package attention.workbook.command;

import attention.check.OwnAnswer;
import attention.check.OwnAnswers;
import attention.check.Register;
import attention.check.Verdict;
import attention.check.source.AnswerText;
import attention.check.source.LearnerSource;
import attention.workbook.answers.AnswerPlace;
import attention.workbook.answers.Answers;
import attention.workbook.home.Exit;
import attention.workbook.home.Home;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What the learner wrote for other exercises: objects that passed in this session, then files and
 * cells of the own notebooks.
 */
public final class OwnWork implements OwnAnswers {
    private static final Map<String, Object> PASSED = new ConcurrentHashMap<>();
    private static final Map<String, Object> NEWEST = new ConcurrentHashMap<>();

    private final Supplier<Home> place;

    /** The work in one workbook, which is looked for when an exercise asks for it. */
    public OwnWork(Supplier<Home> place) {
        this.place = place;
    }

    /** Keeps an object of this session that passed; one that does not takes an earlier's place. */
    public static void remember(Object answer, Verdict verdict) {
        NEWEST.remove(verdict.exercise());
        if (verdict.passed()) {
            PASSED.put(verdict.exercise(), answer);
            NEWEST.put(verdict.exercise(), answer);
        }
    }

    /** The object that was checked last in this session, if it passed. */
    public static Optional<Object> newest(String exercise) {
        return Optional.ofNullable(NEWEST.get(exercise));
    }

    /** Whether an object of this session passed. */
    public static boolean passed(String exercise) {
        return PASSED.containsKey(exercise);
    }

    @Override
    public List<OwnAnswer> to(String exercise) {
        List<OwnAnswer> answers = new ArrayList<>();
        if (PASSED.containsKey(exercise)) {
            answers.add(OwnAnswer.object(PASSED.get(exercise)));
        }
        try {
            Register.get().find(exercise).stream()
                    .flatMap(it -> new Answers(place.get()).begun(it))
                    .forEach(it -> add(answers, it));
        } catch (Exit notHere) {
            return answers; // no workbook, or a notebook that is none: they are not needed here
        }
        return answers;
    }

    private static void add(List<OwnAnswer> answers, AnswerPlace place) {
        String cell = place.cell();
        if (cell != null) {
            answers.add(OwnAnswer.cell(cell));
            return;
        }
        try {
            answers.add(OwnAnswer.file(AnswerText.toCompile(place.file()).code()));
        } catch (LearnerSource.Unreadable refused) {
            // Its own check says why; here it only is not used.
        }
    }
}
