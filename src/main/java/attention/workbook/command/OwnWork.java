package attention.workbook.command;

import attention.check.Checker;
import attention.check.Exercise;
import attention.check.OwnAnswer;
import attention.check.OwnAnswers;
import attention.check.Register;
import attention.check.Status;
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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What the learner wrote for other exercises: objects that passed in this session, then files and
 * cells of the own notebooks.
 */
public final class OwnWork implements OwnAnswers {
    private static final Map<String, Object> PASSED = new ConcurrentHashMap<>();
    private static final Map<String, Object> NEWEST = new ConcurrentHashMap<>();
    private static final Set<String> FAILED = ConcurrentHashMap.newKeySet();

    /** What texts have turned out to be, so that none is checked twice. */
    private static final Map<OwnAnswer.OfSource, Optional<Object>> OF_TEXT =
            new ConcurrentHashMap<>();

    private final Supplier<Home> place;

    /** The work in one workbook, which is looked for when an exercise asks for it. */
    public OwnWork(Supplier<Home> place) {
        this.place = place;
    }

    /** Keeps an object of this session that passed; one that does not takes an earlier's place. */
    public static void remember(Object answer, Verdict verdict) {
        NEWEST.remove(verdict.exercise());
        FAILED.remove(verdict.exercise());
        if (verdict.passed()) {
            PASSED.put(verdict.exercise(), answer);
            NEWEST.put(verdict.exercise(), answer);
        } else if (verdict.status() != Status.NOT_ATTEMPTED) {
            FAILED.add(verdict.exercise());
        }
    }

    /** Forgets all objects, as where another session begins in the same process. */
    public static void forget() {
        PASSED.clear();
        NEWEST.clear();
        FAILED.clear();
    }

    /** The object that was checked last in this session, if it passed. */
    public static Optional<Object> newest(String exercise) {
        return Optional.ofNullable(NEWEST.get(exercise));
    }

    /**
     * What the learner has for an exercise, as an object of this process: the newest of this
     * session, unless what was checked last did not pass; where nothing was checked here, the first
     * of the files and cells that passes its check in a box.
     */
    public Optional<Object> solved(Exercise exercise, Checker checker) {
        Optional<Object> here = newest(exercise.name());
        if (here.isPresent() || FAILED.contains(exercise.name())) {
            return here;
        }
        return written(exercise).stream()
                .map(
                        text ->
                                OF_TEXT.computeIfAbsent(
                                        text, it -> checker.objectOf(exercise.name(), it)))
                .flatMap(Optional::stream)
                .findFirst();
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
        Register.get().find(exercise).map(this::written).ifPresent(answers::addAll);
        return answers;
    }

    /** The texts in files and in the own notebooks. */
    private List<OwnAnswer.OfSource> written(Exercise exercise) {
        List<OwnAnswer.OfSource> texts = new ArrayList<>();
        try {
            new Answers(place.get()).begun(exercise).forEach(it -> add(texts, it));
        } catch (Exit notHere) {
            return texts; // no workbook, or a notebook that is none: they are not needed here
        }
        return texts;
    }

    private static void add(List<OwnAnswer.OfSource> answers, AnswerPlace place) {
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
