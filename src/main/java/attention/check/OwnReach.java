package attention.check;

import attention.check.boxes.Box;
import attention.check.boxes.BoxCaller;
import attention.check.boxes.Boxes;
import attention.check.boxes.Caller;
import attention.check.boxes.ObjectCaller;
import attention.check.source.LearnerSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Reaches the learner's earlier answers, in this process or in a box, and knows which of them pass
 * their own check. For one learner.
 */
final class OwnReach {
    private final Settings settings;
    private final Boxes boxes;
    private final Map<String, Boolean> solved = new HashMap<>();

    OwnReach(Settings settings, Boxes boxes) {
        this.settings = settings;
        this.boxes = boxes;
    }

    /** Notes a verdict, which need not be found again. */
    synchronized void remember(Exercise exercise, LearnerSource source, boolean passed) {
        solved.put(exercise.name() + source.code(), passed);
    }

    /**
     * Hands an answer to a task if it passes its own check.
     *
     * @return whether it did
     */
    boolean ifSolved(Exercise exercise, OwnAnswer answer, Predicate<Caller> task) {
        if (answer instanceof OwnAnswer.OfSource it) {
            try {
                return inBox(exercise, it.read(), task);
            } catch (LearnerSource.Unreadable problem) {
                return false;
            }
        }
        Object object = ((OwnAnswer.OfObject) answer).object();
        try (Caller caller = new ObjectCaller(object, settings.limits().call())) {
            return exercise.contract().isInstance(object)
                    && passes(exercise, caller)
                    && task.test(caller);
        }
    }

    private synchronized boolean inBox(
            Exercise exercise, LearnerSource source, Predicate<Caller> task) {
        String key = exercise.name() + source.code();
        if (Boolean.FALSE.equals(solved.get(key))) {
            return false;
        }
        Box box = boxes.take(exercise.contract());
        try {
            var loading = new BoxLoading(boxes, box, exercise, settings.limits());
            if (loading.load(source) != null) {
                return false;
            }
            Caller caller = new BoxCaller(box, settings.limits());
            if (!solved.containsKey(key)) {
                solved.put(key, passes(exercise, caller));
            }
            return solved.get(key) && task.test(caller);
        } finally {
            boxes.giveBack(box);
        }
    }

    private boolean passes(Exercise exercise, Caller caller) {
        Exercise whole = settings.form(exercise);
        Run run = new Run(whole, caller, settings);
        new Launch(whole.check()).execute(run);
        return Verdicts.of(whole, run, List.of(), "").passed();
    }
}
