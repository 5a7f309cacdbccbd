package attention.grade.sandbox;

import attention.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What keeps this machine from the level FULL, and how to mend it. Asks in some milliseconds. */
public final class Advice {
    private static final Words WORDS = Words.of("grade");

    /**
     * Settings of the system with the value that forbids walls, and the command that allows them.
     */
    private static final Map<String, String> SETTINGS =
            Map.of(
                    "user/max_user_namespaces=0",
                    "sudo sysctl user.max_user_namespaces=15000",
                    "kernel/unprivileged_userns_clone=0",
                    "sudo sysctl kernel.unprivileged_userns_clone=1",
                    "kernel/apparmor_restrict_unprivileged_userns=1",
                    "sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0");

    private Advice() {}

    /**
     * Something that is missing.
     *
     * @param found what is wrong
     * @param repair what to do
     */
    public record Lack(String found, String repair) {
        /** Both, as one line. */
        public String line() {
            return found + ": " + repair;
        }
    }

    /** The first thing that is missing for FULL; empty where bubblewrap works. */
    public static Optional<Lack> forFull() {
        if (!Files.isDirectory(Path.of("/proc/self/ns"))) {
            return Optional.of(
                    new Lack(WORDS.text("walls/no Linux"), WORDS.text("walls/take Linux")));
        }
        for (String[] program :
                new String[][] {{"bwrap", "bubblewrap"}, {"prlimit", "util-linux"}}) {
            if (WallPrograms.find(program[0]).isEmpty()) {
                return Optional.of(
                        new Lack(
                                WORDS.text("walls/not installed", "program", program[1]),
                                WORDS.text("walls/install", "program", program[1])));
            }
        }
        return refusal()
                .map(words -> new Lack(WORDS.text("walls/refused", "words", words), setting()));
    }

    /** What bubblewrap says where the system does not let it make walls. */
    private static Optional<String> refusal() {
        List<String> users = WallPrograms.asNobody();
        Optional<String> words = refusal(users);
        return words.isPresent() && !users.isEmpty() ? refusal(List.of()) : words;
    }

    private static Optional<String> refusal(List<String> user) {
        List<String> command = new ArrayList<>(user);
        command.add(WallPrograms.find("bwrap").orElseThrow().toString());
        command.addAll(List.of("--unshare-all", "--unshare-user", "--ro-bind", "/", "/"));
        command.addAll(List.of("/bin/sh", "-c", "echo inside"));
        String said = WallPrograms.output(command).strip();
        return said.equals("inside")
                ? Optional.empty()
                : Optional.of(said.lines().findFirst().orElse(WORDS.text("walls/says nothing")));
    }

    private static String setting() {
        return SETTINGS.entrySet().stream()
                .filter(it -> isSet(it.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst()
                .orElse(WORDS.text("walls/user namespaces"));
    }

    private static boolean isSet(String setting) {
        String[] parts = setting.split("=", 2);
        try {
            return Files.readString(Path.of("/proc/sys", parts[0])).strip().equals(parts[1]);
        } catch (IOException unknown) {
            return false;
        }
    }
}
