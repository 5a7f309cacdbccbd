package attention.box;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pipe to the checker. Every message that comes in has a new number, and every one that goes
 * out has the number of the last that came in: that proves that it was read, and that what goes out
 * was asked for.
 */
final class Channel implements StandIn.Target {
    private static final int FRAMES_NEEDED = 300;

    private final Requests requests;
    private final DataOutputStream out;
    private @Nullable Object number;

    Channel(DataInputStream in, DataOutputStream out) {
        this.requests = new Requests(in, Channel::end);
        this.out = out;
    }

    private static void end() {
        Runtime.getRuntime().halt(0);
    }

    /** Waits for the next request. */
    List<@Nullable Object> take() {
        return opened(requests.take());
    }

    /** Answers the request. */
    synchronized void answer(List<@Nullable Object> answer) throws IOException {
        List<@Nullable Object> message = new ArrayList<>();
        message.add(number);
        message.addAll(answer);
        Frames.write(out, message);
    }

    private synchronized List<@Nullable Object> opened(List<@Nullable Object> message) {
        number = message.get(0);
        return message.subList(1, message.size());
    }

    /** Asks a function that the checker has lent for the call that is running. */
    @Override
    public synchronized @Nullable Object ask(
            int function, Method method, @Nullable Object[] arguments) {
        demandStack(FRAMES_NEEDED);
        List<@Nullable Object> question = new ArrayList<>(List.of("asks", function));
        question.addAll(Arrays.asList(arguments));
        try {
            answer(question);
            List<@Nullable Object> reply = opened(requests.next());
            if (!"gives".equals(reply.get(0))) {
                throw new IllegalArgumentException(String.valueOf(reply.get(1)));
            }
            return Values.fitted(method.getReturnType(), reply.get(1), Channel::none);
        } catch (IOException closed) {
            end();
            throw new IllegalStateException(closed);
        }
    }

    private static Object none(Class<?> type, int function) throws Frames.Malformed {
        throw new Frames.Malformed("a function as an answer");
    }

    /** Half a message must not go out because a method calls itself without end. */
    private static int demandStack(int frames) {
        return frames == 0 ? 0 : 1 + demandStack(frames - 1);
    }
}
