package attention.workbook.grading;

import attention.grade.WholeFile;
import attention.words.Words;
import attention.workbook.home.Exit;
import attention.workbook.terminal.Screen;
import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The list of learners and the late policy of a folder of results: as the seed, they hold on until
 * others are given, for whoever forgets one of them would lose names or lateness without noticing.
 *
 * @param roster the list; null if there is none
 * @param latePolicy the policy; null if there is none
 */
record Kept(@Nullable String roster, @Nullable String latePolicy) {
    private static final Words WORDS = Words.of("workbook");
    private static final Kept NOTHING = new Kept(null, null);
    private static final String NONE = "none";

    private static Path file(Path results) {
        return results.resolve("journal").resolve("kept.json");
    }

    /** What an earlier run was given. */
    static Kept read(Path results) throws IOException {
        if (!Files.exists(file(results))) {
            return NOTHING;
        }
        try {
            Kept read = new Gson().fromJson(Files.readString(file(results)), Kept.class);
            return read == null ? NOTHING : read;
        } catch (JsonParseException broken) {
            return NOTHING;
        }
    }

    /** With what is given now; "none" takes away what was kept. */
    Kept with(@Nullable Path newRoster, @Nullable Path newPolicy) {
        return new Kept(newer(roster, newRoster), newer(latePolicy, newPolicy));
    }

    private static @Nullable String newer(@Nullable String kept, @Nullable Path given) {
        if (given == null) {
            return kept;
        }
        return given.toString().equals(NONE) ? null : given.toString();
    }

    /** Says what of it is not given now, or that it is gone. */
    void tell(Screen screen, @Nullable Path newRoster, @Nullable Path newPolicy) {
        tell(screen, "--roster", newRoster == null ? roster : null);
        tell(screen, "--late-policy", newPolicy == null ? latePolicy : null);
    }

    private static void tell(Screen screen, String option, @Nullable String file) {
        if (file != null && !Files.exists(Path.of(file))) {
            throw Exit.wrongUse(WORDS.text("wrong use/kept", "option", option, "file", file));
        }
        if (file != null) {
            screen.note(WORDS.text("grading/kept", "option", option, "file", file));
        }
    }

    void write(Path results) throws IOException {
        Kept anywhere = new Kept(absolute(roster), absolute(latePolicy));
        WholeFile.write(file(results), new Gson().toJson(anywhere));
    }

    /** The next run may be started in another folder. */
    private static @Nullable String absolute(@Nullable String file) {
        return file == null ? null : Path.of(file).toAbsolutePath().normalize().toString();
    }

    Optional<Path> rosterFile() {
        return Optional.ofNullable(roster).map(Path::of);
    }

    Optional<Path> policyFile() {
        return Optional.ofNullable(latePolicy).map(Path::of);
    }
}
