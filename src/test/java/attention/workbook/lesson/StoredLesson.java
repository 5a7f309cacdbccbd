package attention.workbook.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A lesson with its stored notebook: one of the workbook's, or the small one of the tests.
 *
 * @param files where it lies
 * @param name number and slug
 */
record StoredLesson(LessonFiles files, String name) {

    static final Path ROOT = Path.of("").toAbsolutePath();
    static final LessonFiles WORKBOOK = new LessonFiles(ROOT);

    /** All that the tests run; with {@code -Dlesson=08} that one alone. */
    static Stream<StoredLesson> all() {
        String start = System.getProperty("lesson", "");
        return Stream.concat(Stream.of(new StoredLesson(Tiny.FILES, "00-tiny")), ofWorkbook())
                .filter(it -> it.name().startsWith(start));
    }

    /** The workbook's own. */
    static Stream<StoredLesson> ofWorkbook() {
        return WORKBOOK.names().stream().map(name -> new StoredLesson(WORKBOOK, name));
    }

    Lesson parsed() {
        return LessonParser.read(files.text(name));
    }

    Lesson lesson() {
        return StubCells.fill(parsed());
    }

    Notebook notebook() {
        if (!Files.exists(files.notebook(name))) {
            throw new AssertionError(
                    name + " has no notebook: ./workbook make-notebooks " + name.substring(0, 2));
        }
        return Notebook.read(files.notebook(name));
    }

    String script() {
        return read(files.script(name));
    }

    /** What each code cell shows as text, by the cell's name. */
    Map<String, String> shown() {
        return texts(notebook());
    }

    /** How many outputs are shown as this kind: a picture, or HTML. */
    int count(String kind) {
        return (int) notebook().cells().values().stream().mapToLong(cell -> cell.count(kind)).sum();
    }

    static Map<String, String> texts(Notebook notebook) {
        Map<String, String> texts = new LinkedHashMap<>();
        notebook.cells()
                .forEach(
                        (id, cell) -> {
                            if (cell.isCode()) {
                                texts.put(id, cell.text());
                            }
                        });
        return texts;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read: " + e, e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
