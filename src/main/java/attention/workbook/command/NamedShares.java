package attention.workbook.command;

import attention.check.Exercise;
import attention.words.Words;
import attention.workbook.home.Home;
import attention.workbook.terminal.Screen;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells how many of the wrong attempts at each exercise have a name. The attempts are tests, which
 * the workbook's jar has not, so a process with both on its class path counts them.
 */
final class NamedShares {
    private static final Words WORDS = Words.of("workbook");
    private static final String COUNTER = "attention.check.NamedShare";

    private final Path tests;
    private final Screen screen;
    private int named;
    private int all;

    NamedShares(Home home, Screen screen) {
        this.tests = home.root().resolve("target").resolve("test-classes");
        this.screen = screen;
    }

    /** Says each share as soon as it is known, and the sum; takes a few seconds for each. */
    void tell(List<Exercise> exercises) {
        if (!Files.exists(tests.resolve(COUNTER.replace('.', '/') + ".class"))) {
            screen.say(WORDS.text("named/not compiled"));
            return;
        }
        try {
            Process process = count(exercises);
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                lines.lines().forEach(this::say);
                boolean done = process.waitFor() == 0;
                screen.say(done ? text("named/sum", "", named, all) : WORDS.text("named/failed"));
            } finally {
                process.destroy();
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private Process count(List<Exercise> exercises) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-cp");
        command.add(System.getProperty("java.class.path") + File.pathSeparator + tests);
        command.add(COUNTER);
        exercises.forEach(it -> command.add(it.name()));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** Such as {@code Softmax 24 27}. */
    private void say(String line) {
        String[] words = line.split(" ", -1);
        int some = Integer.parseInt(words[1]);
        int attempts = Integer.parseInt(words[2]);
        named += some;
        all += attempts;
        screen.say(text("named/share", words[0], some, attempts));
    }

    private static String text(String key, String exercise, int some, int attempts) {
        String padded = "%-22s".formatted(exercise);
        return WORDS.text(key, "exercise", padded, "named", some, "attempts", attempts);
    }
}
