package attention.check;

import attention.box.Observation;
import attention.box.Outcome;
import attention.check.boxes.Box;
import attention.check.boxes.Boxes;
import attention.check.boxes.GraderFault;
import attention.check.boxes.Limits;
import attention.check.source.LearnerSource;
import attention.check.source.Plain;
import attention.check.source.Rules;
import attention.check.source.SelfContained;
import attention.words.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Has a learner's class compiled, held against the rules, and loaded in a box. */
final class BoxLoading {
    private static final Words WORDS = Words.of("check");

    private final Boxes boxes;
    private final Box box;
    private final Exercise exercise;
    private final Limits limits;
    private boolean waited;

    BoxLoading(Boxes boxes, Box box, Exercise exercise, Limits limits) {
        this.boxes = boxes;
        this.box = box;
        this.exercise = exercise;
        this.limits = limits;
    }

    /** Whether it came to nothing because time went by without computing. */
    boolean waited() {
        return waited;
    }

    /** Returns why the class cannot be used, or null when it is loaded. */
    @Nullable Finding load(LearnerSource source) {
        Box compiler = boxes.compilerFor(box);
        List<String> request = List.of("compile", exercise.className(), source.code());
        try {
            List<@Nullable Object> compiled =
                    boxes.compile(compiler, request, limits.compilation());
            if (!"classes".equals(compiled.get(0))) {
                if (Refusal.isOdd(compiled)) {
                    boxes.renewCompiler();
                }
                return Refusal.finding(compiled, source, exercise);
            }
            return define(compiled.subList(1, compiled.size()), source);
        } catch (Box.Lost lost) {
            waited = lost.outcome() == Outcome.WAITED;
            return Explain.compilation(lost.outcome(), limits);
        } catch (GraderFault ours) {
            throw ours;
        } catch (RuntimeException malformed) {
            compiler.close();
            return spoilt();
        }
    }

    private @Nullable Finding define(List<@Nullable Object> classes, LearnerSource source) {
        Map<String, byte[]> code = new LinkedHashMap<>();
        for (int k = 0; k < classes.size(); k += 2) {
            code.put(
                    (String) Objects.requireNonNull(classes.get(k)),
                    (byte[]) Objects.requireNonNull(classes.get(k + 1)));
        }
        if (!SelfContained.is(code)) {
            box.spoil();
        }
        Optional<String> library = Rules.broken(exercise.contract(), code);
        return library.isEmpty() ? loaded(classes, source) : usesLibrary(library.get());
    }

    private @Nullable Finding loaded(List<@Nullable Object> classes, LearnerSource source) {
        List<@Nullable Object> request = new ArrayList<>();
        request.addAll(List.of("define", exercise.about().contract(), exercise.className()));
        request.addAll(classes);
        // The first object of a class may compute as much as a call.
        Duration limit = limits.call().multipliedBy(2);
        try {
            List<@Nullable Object> answer = box.ask(request, limit);
            if ("loaded".equals(answer.get(0))) {
                return null;
            }
            Finding refusal = Refusal.finding(answer, source, exercise);
            if (Explain.loses(refusal.status())) {
                box.close();
            }
            return refusal;
        } catch (Box.Lost lost) {
            waited = lost.outcome() == Outcome.WAITED;
            return Explain.outcome(Observation.ended(lost.outcome(), lost.why()), limits);
        } catch (GraderFault ours) {
            throw ours;
        } catch (RuntimeException malformed) {
            box.close();
            return spoilt();
        }
    }

    private static Finding usesLibrary(String name) {
        return Finding.of(
                Status.RULE, "", WORDS.text("crash/uses the library", "name", Plain.line(name)));
    }

    private static Finding spoilt() {
        return Finding.of(Status.ERROR, "", WORDS.text("crash/wrote into the channel by itself"));
    }
}
