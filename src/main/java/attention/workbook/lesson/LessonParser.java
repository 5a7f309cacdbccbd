package attention.workbook.lesson;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads a lesson's text: Markdown, cut into cells.
 *
 * <p>A {@code ```java} block is a code cell; what stands between such blocks is prose, and each
 * {@code ##} heading begins a new cell. A block {@code ```java answer=Softmax} is the cell in which
 * the learner writes (its content is the stub of the exercise), {@code ```java check=Softmax} the
 * cell that checks it. {@code ```text} blocks belong to the prose.
 */
public final class LessonParser {

    private static final Pattern NAME = Pattern.compile("\\d\\d-[a-z0-9]+(-[a-z0-9]+)*");

    private final String name;
    private final List<String> lines;
    private final CellIds ids = new CellIds();
    private final List<Cell> cells = new ArrayList<>();
    private final List<String> prose = new ArrayList<>();
    private int proseLine;
    private int next;

    private LessonParser(String name, String text) {
        this.name = name;
        this.lines = text.lines().toList();
    }

    /**
     * Reads the file {@code NN-slug.md}.
     *
     * @throws LessonException when it is not a lesson: names the line and what is expected there
     */
    public static Lesson read(Path file) {
        String fileName = String.valueOf(file.getFileName());
        if (!fileName.endsWith(".md")) {
            throw new LessonException("a lesson's text is called NN-slug.md, not " + fileName);
        }
        try {
            return parse(fileName.substring(0, fileName.length() - 3), Files.readString(file));
        } catch (MalformedInputException e) {
            throw new LessonException(file + " is not UTF-8 text: save it as UTF-8", e);
        } catch (IOException e) {
            throw new LessonException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Cuts a lesson's text into cells.
     *
     * @param name number and slug, for example {@code 01-three-steps}
     * @throws LessonException when it is not a lesson: names the line and what is expected there
     */
    public static Lesson parse(String name, String text) {
        if (!NAME.matcher(name).matches()) {
            throw new LessonException(
                    "a lesson is called by number and slug, such as 01-three-steps, not " + name);
        }
        return new LessonParser(name, text).parse();
    }

    private Lesson parse() {
        if (lines.isEmpty() || !lines.get(0).startsWith("# ")) {
            throw at(0, "the first line is the title: \"# Three steps\"");
        }
        while (next < lines.size()) {
            String line = lines.get(next);
            if (Fence.opens(line)) {
                block();
            } else {
                if (line.startsWith("## ")) {
                    endProse();
                }
                addProse(line);
                next++;
            }
        }
        endProse();
        return new Lesson(name, lines.get(0).substring(2).strip(), cells);
    }

    private void block() {
        int opening = next;
        Fence fence = fence(opening);
        do {
            next++;
            if (next == lines.size()) {
                throw at(opening, "this block is never closed: end it with " + fence.ticks());
            }
        } while (!fence.closes(lines.get(next)));
        next++;
        if (fence.kind().runs()) {
            endProse();
            cells.add(code(fence, opening));
        } else {
            lines.subList(opening, next).forEach(this::addProse);
        }
    }

    private Fence fence(int opening) {
        try {
            return Fence.of(lines.get(opening));
        } catch (LessonException e) {
            throw new LessonException(place(opening) + e.getMessage(), e);
        }
    }

    private Cell code(Fence fence, int opening) {
        String body = trimmed(lines.subList(opening + 1, next - 1));
        switch (fence.kind()) {
            case ANSWER -> {
                if (!body.isEmpty() && !body.equals("stub")) {
                    throw at(opening, "the stub is put here by itself: leave the block empty");
                }
                body = "";
            }
            case CHECK -> {
                if (!body.isEmpty()) {
                    throw at(opening, "the check is put here by itself: leave the block empty");
                }
                body = "check(new My" + fence.exercise() + "());";
            }
            default -> {
                if (body.isEmpty()) {
                    throw at(opening, "this code block is empty");
                }
            }
        }
        String id = ids.of(fence.kind(), fence.exercise(), body);
        return new Cell(fence.kind(), id, body, fence.exercise(), opening + 1);
    }

    private void addProse(String line) {
        if (prose.isEmpty()) {
            proseLine = next + 1;
        }
        prose.add(line);
    }

    private void endProse() {
        String markdown = trimmed(prose);
        prose.clear();
        if (!markdown.isEmpty()) {
            String id = ids.of(Cell.Kind.PROSE, "", markdown);
            cells.add(new Cell(Cell.Kind.PROSE, id, markdown, "", proseLine));
        }
    }

    private static String trimmed(List<String> block) {
        String text = String.join("\n", block).stripTrailing();
        int start = 0;
        for (int end; (end = text.indexOf('\n', start)) >= 0; start = end + 1) {
            if (!text.substring(start, end).isBlank()) {
                break;
            }
        }
        return text.substring(start);
    }

    private LessonException at(int index, String message) {
        return new LessonException(place(index) + message);
    }

    private String place(int index) {
        return name + ".md, line " + (index + 1) + ": ";
    }
}
