package attention.workbook.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes notebooks and JShell scripts from the lessons' texts.
 *
 * @param draft whether exercises without a stub get a remark in place of their cells
 */
public record LessonMaker(LessonFiles files, boolean draft) {

    /** Makes both forms; new cells of the notebooks have no outputs, the others keep theirs. */
    public void make(List<String> names) {
        names.forEach(name -> write(name, withStoredOutputs(name)));
    }

    /**
     * Makes both forms and stores the outputs of a run.
     *
     * @return what an author should mend, one sentence each
     */
    public List<String> make(List<String> names, NotebookRun run) {
        Map<String, Notebook> notebooks = new LinkedHashMap<>();
        names.forEach(name -> notebooks.put(name, Notebook.of(lesson(name))));
        Map<String, Notebook> ran = run.outputs(notebooks);
        List<String> findings = new ArrayList<>();
        notebooks.forEach(
                (name, notebook) -> {
                    notebook.takeOutputs(ran.getOrDefault(name, notebook));
                    write(name, notebook);
                    findings.addAll(LessonLint.of(lesson(name), notebook));
                });
        return findings;
    }

    /**
     * The notebook that the text makes, with the outputs of the stored one where cells are equal.
     */
    public Notebook withStoredOutputs(String name) {
        Notebook notebook = Notebook.of(lesson(name));
        if (Files.exists(files.notebook(name))) {
            notebook.takeOutputs(Notebook.read(files.notebook(name)));
        }
        return notebook;
    }

    /** The lesson with its stubs. */
    public Lesson lesson(String name) {
        Lesson parsed = LessonParser.read(files.text(name));
        return draft ? StubCells.fillWhatIsThere(parsed) : StubCells.fill(parsed);
    }

    private void write(String name, Notebook notebook) {
        write(files.script(name), JshellScript.of(lesson(name)));
        write(files.notebook(name), notebook.text());
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new LessonException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
