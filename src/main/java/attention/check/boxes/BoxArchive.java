package attention.check.boxes;

import attention.box.Frames;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Archives of the classes that a box loads before it can compile, one beside each jar of boxes. A
 * box starts a third faster with it and works without it; another JDK or another jar makes Java
 * ignore it.
 */
public final class BoxArchive {
    private static final String SAMPLE =
            """
            public class MySample implements java.util.function.DoubleUnaryOperator {
                public double applyAsDouble(double x) {
                    double sum = 0;
                    for (double y : java.util.Arrays.stream(new double[3]).map(z -> z + x).toArray()) {
                        sum += Math.exp(y);
                    }
                    return sum;
                }
            }
            """;

    private BoxArchive() {}

    /** Where the archive of a jar for this Java belongs. */
    static Path file(Path jar) {
        String name = jar.getFileName().toString().replaceFirst("[.]jar$", "");
        return jar.resolveSibling(name + "-" + System.getProperty("java.version") + ".jsa");
    }

    /** Makes the archives unless they are there; Java ignores one that is older than its jar. */
    public static void makeIfMissing() {
        for (Path jar : List.of(ApiJar.find(), ArraysJar.find())) {
            if (!ArraysJar.isMadeOf(file(jar), jar)) {
                make(jar);
            }
        }
    }

    /** Makes the one that a check at home needs; call it once after a build. */
    public static void make() {
        make(ApiJar.find());
    }

    private static void make(Path jar) {
        Path file = file(jar);
        Path unfinished =
                file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
        try {
            Path folder = TemporaryFolders.make("box");
            file.toFile().setWritable(true); // Java makes it read-only, which Windows heeds
            Files.deleteIfExists(file);
            String option = "-XX:ArchiveClassesAtExit=" + unfinished;
            List<String> java = BoxCommand.java(BoxKind.BOTH, jar, option);
            run(BoxCommand.process(java, folder).start());
            Files.delete(folder);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException withoutIt) {
            // Boxes start later then, and that is all.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void run(Process box) throws IOException, InterruptedException {
        try (DataInputStream in = new DataInputStream(box.getInputStream());
                DataOutputStream out =
                        new DataOutputStream(new BufferedOutputStream(box.getOutputStream()))) {
            String contract = "java.util.function.DoubleUnaryOperator";
            Frames.read(in);
            Frames.write(out, List.of(1, "compile", "MySample", SAMPLE));
            List<@Nullable Object> compiled = Frames.read(in);
            List<@Nullable Object> define =
                    new ArrayList<>(List.of(2, "define", contract, "MySample"));
            define.addAll(compiled.subList(2, compiled.size()));
            Frames.write(out, define);
            Frames.read(in);
            Frames.write(out, List.of(3, "call", "applyAsDouble(double)", 1.0));
            Frames.read(in);
            Frames.write(out, List.of(4, "end"));
            if (!box.waitFor(60, TimeUnit.SECONDS)) {
                throw new IOException("the archive takes too long");
            }
        } finally {
            box.destroyForcibly();
        }
    }
}
