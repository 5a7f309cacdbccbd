package attention.check.boxes;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Boxes that know contracts of tests, and so can hold an answer to one of them. */
public final class ContractBoxes {
    private static final Limits LIMITS = Limits.GRADING;

    private ContractBoxes() {}

    /** Boxes whose class path has the contract too. */
    public static Boxes knowing(Class<?> contract) {
        return new Boxes(program -> withFolderOf(contract, program.java()), null, null);
    }

    private static List<String> withFolderOf(Class<?> contract, List<String> java) {
        List<String> command = new ArrayList<>(java);
        int at = command.indexOf("-cp") + 1;
        command.set(at, command.get(at) + File.pathSeparator + folder(contract));
        return command;
    }

    private static Path folder(Class<?> contract) {
        try {
            return Path.of(contract.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException odd) {
            throw new IllegalStateException(odd);
        }
    }

    /** Reaches an object of a class in a box. */
    public static Caller caller(Box box, Class<?> contract, String className, String source)
            throws Box.Lost {
        List<String> compile = List.of("compile", className, source);
        List<@Nullable Object> compiled = box.ask(compile, LIMITS.compilation());
        List<@Nullable Object> define = new ArrayList<>();
        define.addAll(List.of("define", contract.getName(), className));
        define.addAll(compiled.subList(1, compiled.size()));
        List<@Nullable Object> loaded = box.ask(define, LIMITS.compilation());
        if (!List.of("loaded").equals(loaded)) {
            throw new IllegalStateException(compiled.get(0) + ", " + loaded);
        }
        return new BoxCaller(box, LIMITS);
    }
}
