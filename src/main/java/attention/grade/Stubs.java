package attention.grade;

import attention.check.Exercise;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What learners start from. */
public final class Stubs {
    private static final Map<String, String> PLAIN = new ConcurrentHashMap<>();
    private static final Pattern IMPORT = Pattern.compile("(?m)^import [^;]*;");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Stubs() {}

    /** The file of an exercise as it was at the beginning; empty if there is none. */
    public static String of(Exercise exercise) {
        String path = "/stubs/%s/%s.java";
        String name = path.formatted(exercise.lesson().folder(), exercise.className());
        try (InputStream in = Stubs.class.getResourceAsStream(name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether an answer is still what it was at the beginning; spaces and imports do not count. */
    public static boolean untouched(Exercise exercise, String source) {
        return plain(source)
                .equals(PLAIN.computeIfAbsent(exercise.name(), it -> plain(of(exercise))));
    }

    private static String plain(String code) {
        return SPACE.matcher(IMPORT.matcher(code).replaceAll("")).replaceAll(" ").strip();
    }
}
