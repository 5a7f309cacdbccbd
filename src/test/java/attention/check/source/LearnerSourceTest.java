package attention.check.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnerSourceTest {
    private static final String TEXT = "class MySoftmax {} // é";

    @Test
    void utf_8_is_taken_without_a_word() throws LearnerSource.Unreadable {
        LearnerSource source = LearnerSource.decoded(TEXT.getBytes(StandardCharsets.UTF_8));

        assertEquals(TEXT, source.code());
        assertEquals(List.of(), source.notes());
    }

    @Test
    void other_encodings_are_taken_with_a_note() throws LearnerSource.Unreadable {
        for (Charset charset :
                List.of(
                        StandardCharsets.UTF_16,
                        StandardCharsets.UTF_16LE,
                        StandardCharsets.UTF_16BE,
                        StandardCharsets.ISO_8859_1)) {
            LearnerSource source = LearnerSource.decoded(TEXT.getBytes(charset));

            assertEquals(TEXT, source.code(), charset.name());
            assertFalse(source.notes().isEmpty(), charset.name());
        }
    }

    @Test
    void the_invisible_mark_at_the_start_is_ignored_with_a_note() throws LearnerSource.Unreadable {
        byte[] bytes = ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_8);

        LearnerSource source = LearnerSource.decoded(bytes);

        assertEquals(TEXT, source.code());
        assertTrue(source.notes().get(0).contains("BOM"));
    }

    @Test
    void a_package_line_goes_and_line_numbers_stay() throws LearnerSource.Unreadable {
        LearnerSource source = LearnerSource.of("/* package x; */\npackage a\n.b;\nclass A {}");

        assertEquals("class A {}", source.line(4));
        assertFalse(JavaText.codeOnly(source.code()).contains("package"));
    }

    @Test
    void imports_of_a_session_move_no_line() throws LearnerSource.Unreadable {
        LearnerSource cell = LearnerSource.ofCell("class A {\n}");

        assertEquals("class A {", cell.line(1));
        assertEquals("}", cell.line(2));
    }

    @Test
    void what_is_too_large_or_not_there_says_so() {
        byte[] large = new byte[257 * 1024];

        assertThrows(LearnerSource.Unreadable.class, () -> LearnerSource.decoded(large));
        assertThrows(
                LearnerSource.Unreadable.class, () -> LearnerSource.read(Path.of("no/such.java")));
        assertThrows(LearnerSource.Unreadable.class, () -> LearnerSource.read(Path.of("src")));
    }

    @Test
    void comments_and_quoted_text_are_no_code() {
        assertTrue(JavaText.isEmpty("// a\n/* b\n */ "));
        assertTrue(JavaText.isEmpty("// a"));
        assertFalse(JavaText.isEmpty("// a\nclass A {}"));
        assertEquals("x =     ; y", JavaText.codeOnly("x = \"//\"; y"));
    }

    @Test
    void missing_unreadable_and_odd_files_are_told_apart(@TempDir Path folder) throws Exception {
        Path loop = folder.resolve("MyLoop.java"); // there, but not even root can read it
        Files.createSymbolicLink(loop, loop.getFileName());
        assertTrue(why(folder.resolve("MyNone.java")).endsWith("does not exist."));
        assertTrue(why(loop).endsWith("cannot be read. May you read it?"));
        assertEquals(folder.getFileName() + " is not a plain file.", why(folder));
    }

    private static String why(Path file) {
        return String.valueOf(
                assertThrows(LearnerSource.Unreadable.class, () -> LearnerSource.read(file))
                        .getMessage());
    }

    @Test
    void no_text_makes_the_reader_search_for_ever() {
        for (String long_ : List.of("\n", "package a\n", "package ", "a ", "class ", "a(", "\"")) {
            String text = TEXT + long_.repeat(250_000 / long_.length());
            assertTimeoutPreemptively(
                    Duration.ofMinutes(1),
                    () -> {
                        assertEquals(text, LearnerSource.of(text).code(), long_);
                        assertTrue(SourceText.classes(text).contains("MySoftmax"), long_);
                    });
        }
    }
}
