package attention.check.boxes;

import attention.box.Observation;
import attention.box.Outcome;
import attention.box.Replies;
import attention.check.source.Plain;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs a class of ours in a box, the way a learner's class runs, to find out what the box allows.
 * The class is a {@code Function<Object, Object>} from text to text. A box that survives a question
 * gets the next one too.
 */
public final class Trial {
    private static final Duration COMPILATION = Duration.ofSeconds(10);

    private final Boxes boxes;
    private final String className;
    private final String source;
    private @Nullable List<@Nullable Object> classes;
    private @Nullable Box loaded;

    /** A trial in these boxes. */
    public Trial(Boxes boxes, String className, String source) {
        this.boxes = boxes;
        this.className = className;
        this.source = source;
    }

    /**
     * How a question ended.
     *
     * @param outcome RETURNED with an answer; otherwise the answer is empty or says why
     */
    public record Reply(Outcome outcome, String answer) {}

    /**
     * Asks one question.
     *
     * @param limit time of the processor
     */
    public Reply ask(String question, Duration limit) {
        Box box = boxes.take(Function.class);
        try {
            if (box != loaded) {
                List<@Nullable Object> define = new ArrayList<>();
                define.addAll(List.of("define", Function.class.getName(), className));
                define.addAll(compiled(box));
                box.ask(define, COMPILATION);
                loaded = box;
            }
            List<String> request = List.of("call", "apply(Object)", question);
            Observation seen = Replies.read(box.ask(request, limit)).observation();
            if (seen.outcome().losesTheBox()) {
                box.close();
            }
            String answer =
                    seen.outcome() == Outcome.RETURNED
                            ? String.valueOf(seen.result())
                            : seen.crash().type() + " " + seen.crash().message();
            return new Reply(seen.outcome(), Plain.line(answer));
        } catch (Box.Lost lost) {
            return new Reply(lost.outcome(), lost.why());
        } catch (IOException malformed) {
            box.close();
            return new Reply(Outcome.PROTOCOL, String.valueOf(malformed.getMessage()));
        } finally {
            boxes.giveBack(box);
        }
    }

    private List<@Nullable Object> compiled(Box box) throws Box.Lost, IOException {
        if (classes == null) {
            List<String> request = List.of("compile", className, source);
            List<@Nullable Object> answer = boxes.compilerFor(box).ask(request, COMPILATION);
            if (!"classes".equals(answer.get(0))) {
                throw new IOException("it does not compile: " + answer);
            }
            classes = answer.subList(1, answer.size());
        }
        return classes;
    }
}
