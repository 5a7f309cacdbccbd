package attention.check.source;

import attention.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a learner wrote, ready for the compiler.
 *
 * @param code the text; its first {@code prefix} characters are imports that we put before line 1
 * @param prefix how many characters of line 1 are ours
 * @param notes what was forgiven, such as an odd encoding
 */
public record LearnerSource(String code, int prefix, List<String> notes) {
    private static final Words WORDS = Words.of("check");
    private static final int LARGEST = 256 * 1024;

    /** A source that cannot be taken, with a sentence why. */
    public static final class Unreadable extends Exception {
        Unreadable(String message) {
            super(message);
        }
    }

    /** Reads a file; any usual encoding will do. */
    public static LearnerSource read(Path file) throws Unreadable {
        String name = String.valueOf(file.getFileName());
        if (Files.notExists(file)) {
            throw new Unreadable(WORDS.text("source/no file", "file", file));
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new Unreadable(WORDS.text("source/no plain file", "file", name));
        }
        try (InputStream in = Files.newInputStream(file)) {
            return decoded(in.readNBytes(LARGEST + 1));
        } catch (IOException problem) {
            throw new Unreadable(WORDS.text("source/not readable", "file", file));
        }
    }

    /** Takes bytes of any usual encoding. */
    static LearnerSource decoded(byte[] bytes) throws Unreadable {
        List<String> notes = new ArrayList<>();
        Charset charset = charset(bytes);
        String text;
        try {
            text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notThat) {
            charset = StandardCharsets.ISO_8859_1;
            text = new String(bytes, charset);
        }
        if (!charset.equals(StandardCharsets.UTF_8)) {
            notes.add(WORDS.text("source/encoding", "encoding", charset.name()));
        }
        if (text.startsWith("\ufeff")) {
            text = text.substring(1);
            notes.add(WORDS.text("source/mark"));
        }
        if (bytes.length > LARGEST) {
            throw new Unreadable(WORDS.text("source/large file", "kilobytes", LARGEST / 1024));
        }
        return of(text, notes);
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        if (bytes.length >= 2 && bytes[0] == 0 && bytes[1] != 0) {
            return StandardCharsets.UTF_16BE;
        }
        boolean everySecondIsZero = bytes.length >= 2 && bytes[1] == 0 && bytes[0] != 0;
        return everySecondIsZero ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }

    /** Takes text that is already decoded. */
    public static LearnerSource of(String text) throws Unreadable {
        if (text.length() > LARGEST) {
            throw new Unreadable(WORDS.text("source/large text", "kilobytes", LARGEST / 1024));
        }
        return of(text, new ArrayList<>());
    }

    private static LearnerSource of(String text, List<String> notes) {
        String code = JavaText.withoutPackage(text);
        if (!code.equals(text)) {
            notes.add(WORDS.text("source/package line"));
        }
        return new LearnerSource(code, 0, List.copyOf(notes));
    }

    /** An answer cell of a notebook: the imports are its session's, not its own. */
    public static LearnerSource ofCell(String text) throws Unreadable {
        LearnerSource source = of(text);
        String imports = AnswerImports.line();
        return new LearnerSource(imports + source.code, imports.length(), source.notes);
    }

    /** Whether there is no code, only comments at most. */
    public boolean isEmpty() {
        return JavaText.isEmpty(code.substring(prefix));
    }

    /** One line as the learner wrote it. */
    String line(int number) {
        String line = JavaText.line(code, number);
        return number == 1 ? line.substring(Math.min(prefix, line.length())) : line;
    }
}
