package attention.workbook.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookTest {

    @Test
    void a_lesson_becomes_cells_with_the_same_names() {
        List<String> names = new ArrayList<>(Tiny.filled().cells().stream().map(Cell::id).toList());
        names.add("links");
        assertEquals(names, List.copyOf(Notebook.of(Tiny.filled()).cells().keySet()));
    }

    @Test
    void an_answer_cell_is_found_by_its_tag() {
        List<String> answers =
                Notebook.of(Tiny.filled()).cells().values().stream()
                        .map(NotebookCell::answers)
                        .filter(name -> !name.isEmpty())
                        .toList();
        assertEquals(List.of("Softmax"), answers);
    }

    @Test
    void what_was_written_is_read_again(@TempDir Path folder) throws IOException {
        String text = Notebook.of(Tiny.filled()).text();
        Path file = Files.writeString(folder.resolve("x.ipynb"), text);
        assertEquals(text, Notebook.read(file).text());
    }

    @Test
    void outputs_follow_their_cells_and_lose_what_changes(@TempDir Path folder) throws IOException {
        Lesson lesson = LessonParser.parse("00-t", "# T\n```java\nx\n```\n");
        Path run = folder.resolve("run.ipynb");
        String outputs =
                """
                "outputs": [
                 {"output_type": "stream", "name": "stdout", "text": "a"},
                 {"output_type": "stream", "name": "stdout", "text": ["b\\n"]},
                 {"output_type": "execute_result", "execution_count": 77, "metadata": {"t": 1, "text/html": {"width": 7}},
                  "data": {"text/plain": "4", "text/html": "<b>4</b>"}}]""";
        String text = Notebook.of(lesson).text().replace("\"outputs\": []", outputs);
        Files.writeString(run, text);
        Notebook notebook = Notebook.of(lesson);
        notebook.takeOutputs(Notebook.read(run));
        NotebookCell cell = List.copyOf(notebook.cells().values()).get(1);
        assertEquals("ab\n4\n", cell.text());
        assertTrue(notebook.text().indexOf("text/html") < notebook.text().indexOf("text/plain"));
        assertTrue(!notebook.text().contains("77") && !notebook.text().contains("\"t\""));
        assertTrue(notebook.text().contains("\"width\": 7"));
    }

    @Test
    void another_file_is_refused_in_a_sentence(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("x.ipynb"), "{\"a\": 1}");
        assertThrows(LessonException.class, () -> Notebook.read(file));
        Files.writeString(file, "{");
        assertThrows(LessonException.class, () -> Notebook.read(file));
    }
}
