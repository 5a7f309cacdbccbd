package attention.workbook.lesson;

import java.nio.file.Path;
import java.util.List;

/** The small lesson that the tests of the pipeline share. */
final class Tiny {

    static final LessonFiles FILES = new LessonFiles(Path.of("src/test/resources/lessons"));

    private Tiny() {}

    /** Stores the notebook and the script of the small lesson anew. */
    public static void main(String[] arguments) {
        List<String> findings = new LessonMaker(FILES, false).make(FILES.names(), Kernel.jjava());
        findings.forEach(System.err::println);
    }

    static Lesson parsed() {
        return LessonParser.read(FILES.text("00-tiny"));
    }

    static Lesson filled() {
        return StubCells.fill(parsed());
    }
}
