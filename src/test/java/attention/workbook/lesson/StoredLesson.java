package attention.workbook.lesson;

import attention.check.Register;
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

    /** All that the tests run. */
    static Stream<StoredLesson> all() {
        return Stream.concat(Stream.of(new StoredLesson(Tiny.FILES, "00-tiny")), ofWorkbook());
    }

    /** The lessons whose exercises are all registered. */
    static Stream<StoredLesson> ofWorkbook() {
        return WORKBOOK.names().stream()
                .map(name -> new StoredLesson(WORKBOOK, name))
                .filter(StoredLesson::isComplete);
    }

    private boolean isComplete() {
        return parsed().cells().stream()
                .filter(cell -> cell.kind() == Cell.Kind.ANSWER)
                .allMatch(cell -> Register.get().find(cell.exercise()).isPresent());
    }

    Lesson parsed() {
        return LessonParser.read(files.text(name));
    }

    Lesson lesson() {
        return Stubs.fill(parsed());
    }

    Notebook notebook() {
        if (!Files.exists(files.notebook(name))) {
            throw new AssertionError(
                    "lesson " + name + " is complete: ./workbook make-notebooks " + number());
        }
        return Notebook.read(files.notebook(name));
    }

    String script() {
        return read(files.script(name));
    }

    private String number() {
        return name.substring(0, 2);
    }

    /** What each code cell shows as text, by the cell's name. */
    Map<String, String> shown() {
        return texts(notebook());
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
