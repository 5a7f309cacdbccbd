package attention.check;

import attention.box.Observation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has a box compile and load a learner's class. */
final class BoxLoading {
    private BoxLoading() {}

    /** Returns why the class cannot be used, or null when it is loaded. */
    static @Nullable Finding load(Box box, Exercise exercise, LearnerSource source, Limits limits) {
        List<String> request =
                List.of("load", exercise.about().contract(), exercise.className(), source.code());
        try {
            List<@Nullable Object> answer = box.ask(request, limits.compilation());
            return "loaded".equals(answer.get(0))
                    ? null
                    : Refusal.finding(answer, source, exercise);
        } catch (Box.Lost lost) {
            Observation seen = Observation.ended(lost.outcome(), lost.why());
            Limits waited =
                    new Limits(limits.compilation(), limits.exercise(), limits.compilation());
            return Explain.outcome(seen, waited);
        } catch (RuntimeException malformed) {
            box.close();
            return Finding.of(Status.ERROR, "", "Your code wrote into the channel to the check.");
        }
    }
}
