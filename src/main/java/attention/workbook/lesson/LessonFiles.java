package attention.workbook.lesson;

import attention.workbook.home.LessonNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the three forms of a lesson lie.
 *
 * @param root the workbook's folder
 */
public record LessonFiles(Path root) {

    /** What a person writes and reviews. */
    public Path text(String name) {
        return root.resolve("notebooks/text/" + name + ".md");
    }

    /** The notebook with its stored outputs. */
    public Path notebook(String name) {
        return root.resolve("notebooks/" + name + ".ipynb");
    }

    /** The script for plain JShell. */
    public Path script(String name) {
        return root.resolve("notebooks/jshell/" + name + ".jsh");
    }

    /** The names of all lessons that have a text, in order. */
    public List<String> names() {
        Path folder = root.resolve("notebooks/text");
        if (!Files.isDirectory(folder)) {
            throw new LessonException(
                    "no folder notebooks/text here: run this in the workbook's folder");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".md"))
                    .map(name -> name.substring(0, name.length() - 3))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new LessonException("cannot list " + folder + ": " + e.getMessage(), e);
        }
    }

    /**
     * The lesson's name by its number, its slug or its name.
     *
     * @throws LessonException when there is no such lesson: names the nearest
     */
    public String find(String wanted) {
        LessonNames names = new LessonNames(names());
        return names.find(wanted).orElseThrow(() -> new LessonException(names.unknown(wanted)));
    }
}
