package attention.workbook.lesson;

import java.nio.file.Path;

/** The small lesson that the tests of the pipeline share. */
final class Tiny {

    static final LessonFiles FILES = new LessonFiles(Path.of("src/test/resources/lessons"));

    private Tiny() {}

    static Lesson parsed() {
        return LessonParser.read(FILES.text("00-tiny"));
    }

    static Lesson filled() {
        return Stubs.fill(parsed());
    }
}
