package attention.workbook.answers;

import attention.check.Exercise;
import attention.check.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The hints to one exercise: a ladder of steps, and help by symptom. */
public final class Hints {
    private final String markdown;

    private Hints(String markdown) {
        this.markdown = markdown;
    }

    /** The hints to an exercise. */
    public static Hints to(Exercise exercise) {
        return new Hints(Section.of(exercise.hints(), exercise.name()).orElse(""));
    }

    /** The steps of the ladder, the gentlest first. */
    public List<String> steps() {
        var steps = new ArrayList<String>();
        Optional<String> step = step(1);
        while (step.isPresent()) {
            steps.add(step.get());
            step = step(steps.size() + 1);
        }
        return steps;
    }

    private Optional<String> step(int number) {
        return Section.part(markdown, "Hint " + number);
    }

    /** What a learner sees, and what it comes from; empty if there is no such list. */
    public String symptoms() {
        return part("By symptom");
    }

    /** What to predict before writing it; empty if there is nothing. */
    public String predict() {
        return part("Predict");
    }

    /** Where to carry what was learnt; empty if there is nothing. */
    public String transfer() {
        return part("Transfer");
    }

    private String part(String name) {
        return Section.part(markdown, name).orElse("");
    }
}
