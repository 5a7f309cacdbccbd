package attention.workbook.lab;

import attention.grade.WholeFile;
import attention.words.Words;
import attention.workbook.home.Exit;
import attention.workbook.home.Home;
import attention.workbook.home.LessonNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The learner's own copies of the lessons: made once, never overwritten. The stored ones stay as
 * they are, so that an update of the workbook has no conflict with a notebook that was run.
 *
 * @param home the workbook
 */
public record LessonCopies(Home home) {
    private static final String GLOSSARY = "glossary.md";
    private static final String SHEETS = "sheets";

    /** A link of a stored notebook to a text beside it, whose copy is a page. */
    private static final Pattern LINK = Pattern.compile("\\((glossary|sheets/[\\w-]+)\\.md\\)");

    private static final Words WORDS = Words.of("workbook");

    /** The names of all stored lessons, such as {@code 01-three-steps}, in order. */
    public List<String> lessons() {
        try (Stream<Path> files = Files.list(home.notebooks())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d\\d-.*\\.ipynb"))
                    .map(name -> name.substring(0, name.length() - ".ipynb".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw Exit.brokenSetup(
                    WORDS.text("lab/no lessons", "folder", home.notebooks(), "why", e), e);
        }
    }

    /**
     * The full name of a lesson.
     *
     * @param asked {@code 1}, {@code 01}, {@code three-steps} or {@code 01-three-steps}
     * @throws Exit when there is no such lesson
     */
    public String named(String asked) {
        LessonNames names = new LessonNames(lessons());
        return names.find(asked).orElseThrow(() -> Exit.wrongUse(names.unknown(asked)));
    }

    /** Copies each lesson that has no copy yet, and returns the new copies. */
    public List<Path> complete() {
        Path folder = home.myNotebooks();
        var made = new ArrayList<Path>();
        try {
            Files.createDirectories(folder);
            for (String name : lessons()) {
                Path copy = folder.resolve(name + ".ipynb");
                if (!Files.exists(copy)) {
                    copy(name, copy);
                    made.add(copy);
                }
            }
            pages(folder);
            return made;
        } catch (IOException e) {
            throw Exit.brokenSetup(
                    WORDS.text("lab/no copies", "folder", folder, "why", e.getMessage() + ""), e);
        }
    }

    private void copy(String name, Path copy) throws IOException {
        String stored = Files.readString(home.notebooks().resolve(name + ".ipynb"));
        WholeFile.write(copy, LINK.matcher(stored).replaceAll("($1.html)"));
    }

    /** Glossary and sheets beside the notebooks, whose links cannot leave this folder. */
    private void pages(Path folder) throws IOException {
        List<Path> texts = new ArrayList<>(List.of(Path.of(GLOSSARY)));
        try (Stream<Path> sheets = Files.list(home.notebooks().resolve(SHEETS))) {
            sheets.filter(it -> it.toString().endsWith(".md"))
                    .sorted()
                    .forEach(it -> texts.add(home.notebooks().relativize(it)));
        }
        Files.createDirectories(folder.resolve(SHEETS));
        for (Path text : texts) {
            String markdown = Files.readString(home.notebooks().resolve(text));
            String page = text.toString().replaceFirst("\\.md$", ".html");
            WholeFile.write(folder.resolve(page), Page.of(markdown));
        }
    }
}
