package attention.workbook.lesson;

import attention.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jshell.tool.JavaShellToolBuilder;

/** The interactive JShell with the workbook loaded, in this process. */
public final class LessonTool {
    private static final Words WORDS = Words.of("workbook");

    private LessonTool() {}

    /**
     * Runs JShell until the user leaves it.
     *
     * @param lesson whose definitions are there from the start, with its answer cells filled
     * @return JShell's exit code
     * @throws LessonException when it cannot be started
     */
    public static int run(Optional<Lesson> lesson) {
        return run(JavaShellToolBuilder.builder(), lesson);
    }

    static int run(JavaShellToolBuilder tool, Optional<Lesson> lesson) {
        try {
            Path startup = Files.createTempFile("workbook", ".jsh");
            try {
                Files.writeString(startup, startup(lesson));
                return tool.start(
                        "--execution",
                        DirectEngine.NAME,
                        "--class-path",
                        System.getProperty("java.class.path"),
                        "--startup",
                        startup.toString(),
                        "--feedback",
                        "normal");
            } finally {
                Files.deleteIfExists(startup);
            }
        } catch (Exception e) {
            throw new LessonException(
                    WORDS.text("session/no JShell", "why", String.valueOf(e.getMessage())), e);
        }
    }

    /** The names of the variables, methods and classes that a lesson's own code defines. */
    public static List<String> defined(Lesson lesson) {
        try (Snippets snippets = new Snippets()) {
            return lesson.cells().stream()
                    .filter(cell -> cell.kind() == Cell.Kind.CODE)
                    .flatMap(cell -> snippets.of(cell.source()).stream())
                    .flatMap(snippet -> snippets.defined(snippet).stream())
                    .distinct()
                    .toList();
        }
    }

    private static String startup(Optional<Lesson> lesson) throws IOException {
        StringBuilder script = new StringBuilder(Imports.session());
        StringBuilder notes = new StringBuilder();
        // What loops of the lesson print would bury the greeting. Imported, because a lesson may
        // have a variable "attention", which hides the package of that name.
        script.append("import %s;\n".formatted(Printing.class.getCanonicalName()));
        script.append("Printing.off();\n");
        try (Snippets snippets = new Snippets()) {
            List<Cell> cells = lesson.map(Lesson::cells).orElse(List.of());
            Set<Cell> unusable = unusable(cells);
            for (Cell cell : cells) {
                if (unusable.contains(cell)) {
                    notes.append(note(cell));
                } else if (cell.kind() == Cell.Kind.CODE || cell.kind() == Cell.Kind.ANSWER) {
                    script.append(definitions(snippets, cell.source()));
                }
            }
        }
        script.append("Printing.on();\n");
        return script.append(notes).toString();
    }

    /** The answers that JShell would refuse, with an error in the middle of its greeting. */
    private static Set<Cell> unusable(List<Cell> cells) {
        if (cells.isEmpty()) {
            return Set.of();
        }
        try (LessonSession trial = new LessonSession()) {
            AnswersInFiles answers = new AnswersInFiles(trial);
            return cells.stream()
                    .filter(cell -> cell.kind() == Cell.Kind.ANSWER)
                    .filter(cell -> answers.run(cell).isPresent())
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    private static String note(Cell answer) {
        String sentence = WORDS.text("session/unusable", "exercise", answer.exercise());
        return "System.out.print(" + JshellScript.block(sentence) + ");\n";
    }

    /** The cell's code without what only shows or prints something. */
    private static String definitions(Snippets snippets, String code) {
        StringBuilder definitions = new StringBuilder();
        for (String snippet : snippets.of(code)) {
            if (!snippets.shows(snippet) && !Snippets.prints(snippet)) {
                definitions.append(snippet).append('\n');
            }
        }
        return definitions.toString();
    }
}
