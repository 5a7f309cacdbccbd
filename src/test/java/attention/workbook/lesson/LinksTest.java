package attention.workbook.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.workbook.home.Home;
import attention.workbook.lab.LessonCopies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Glossary, sheet and next lesson are one click away, in the tree and beside the own copies. */
class LinksTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");

    private static List<String> targets(Notebook notebook) {
        String links = Objects.requireNonNull(notebook.cells().get("links")).source();
        return LINK.matcher(links).results().map(it -> it.group(1)).toList();
    }

    @ParameterizedTest
    @MethodSource("attention.workbook.lesson.StoredLesson#ofWorkbook")
    void links_of_a_stored_notebook_lead_somewhere(StoredLesson stored) {
        List<String> targets = targets(Notebook.of(stored.lesson()));
        assertTrue(targets.contains("glossary.md"), targets.toString());
        assertTrue(targets.contains("sheets/" + stored + ".md"), targets.toString());
        for (String target : targets) {
            assertTrue(Files.exists(Path.of("notebooks").resolve(target)), target);
        }
    }

    @Test
    void all_lessons_but_the_last_lead_to_the_next_one() {
        List<StoredLesson> lessons = StoredLesson.ofWorkbook().toList();
        for (int i = 0; i < lessons.size() - 1; i++) {
            String next = lessons.get(i + 1) + ".ipynb";
            assertEquals(next, targets(Notebook.of(lessons.get(i).lesson())).get(0));
        }
    }

    @Test
    void links_of_the_own_copies_lead_to_pages_beside_them(@TempDir Path root) throws IOException {
        FileUtils.copyDirectory(Path.of("notebooks").toFile(), root.resolve("notebooks").toFile());
        Home home = new Home(root);
        LessonCopies copies = new LessonCopies(home);
        assertEquals(copies.lessons().size(), copies.complete().size());
        for (String lesson : copies.lessons()) {
            Notebook copy = Notebook.read(home.myNotebooks().resolve(lesson + ".ipynb"));
            for (String target : targets(copy)) {
                assertTrue(Files.exists(home.myNotebooks().resolve(target)), target);
            }
        }
        String glossary = Files.readString(home.myNotebooks().resolve("glossary.html"));
        assertTrue(glossary.contains("<td>query</td>"), glossary);
        String sheet = Files.readString(home.myNotebooks().resolve("sheets/01-three-steps.html"));
        assertTrue(sheet.contains("break-before: page"), "the key is on a page of its own");
        assertEquals(List.of(), copies.complete(), "own copies are made once");
    }
}
