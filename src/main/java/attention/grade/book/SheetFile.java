package attention.grade.book;

import attention.words.Words;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file of the teacher's as text: UTF-8 and UTF-16, with a mark at the start or without, and what
 * Excel calls CSV in western Europe, Windows-1252. Other old encodings cannot be told apart by
 * looking, and a wrong guess spoils names; they are refused with what to do.
 *
 * @param text without the mark
 * @param note what the teacher should look at, because it was guessed
 */
record SheetFile(String text, Optional<String> note) {
    private static final Words WORDS = Words.of("grade");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LONGEST_EXAMPLE = 20;

    static SheetFile read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(WORDS.text("table/no file", "file", file));
        }
        byte[] bytes = Files.readAllBytes(file);
        if (begins(bytes, 'P', 'K', 3, 4) || begins(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new IOException(WORDS.text("table/workbook", "file", file));
        }
        Optional<String> unicode = unicode(bytes);
        if (unicode.isPresent()) {
            return new SheetFile(unicode.get(), Optional.empty());
        }
        String text = new String(bytes, WINDOWS);
        int odd = firstOdd(text);
        if (odd < 0) {
            throw new IOException(WORDS.text("table/encoding", "file", file));
        }
        String note = WORDS.text("table/guessed", "file", file, "example", around(text, odd));
        return new SheetFile(text, Optional.of(note));
    }

    private static boolean begins(byte[] bytes, int... with) {
        boolean begins = bytes.length >= with.length;
        for (int k = 0; begins && k < with.length; k++) {
            begins = (bytes[k] & 0xff) == with[k];
        }
        return begins;
    }

    private static Optional<String> unicode(byte[] bytes) {
        if (begins(bytes, 0xFE, 0xFF) || mostlyZero(bytes, 0)) {
            return strict(bytes, StandardCharsets.UTF_16BE);
        }
        if (begins(bytes, 0xFF, 0xFE) || mostlyZero(bytes, 1)) {
            return strict(bytes, StandardCharsets.UTF_16LE);
        }
        return strict(bytes, StandardCharsets.UTF_8);
    }

    /** ASCII in UTF-16: every other byte is 0. */
    private static boolean mostlyZero(byte[] bytes, int from) {
        int zeros = 0;
        for (int k = from; k < bytes.length; k += 2) {
            zeros += bytes[k] == 0 ? 1 : 0;
        }
        return bytes.length > 1 && zeros > bytes.length / 4;
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(text.startsWith("\ufeff") ? text.substring(1) : text);
        } catch (CharacterCodingException another) {
            return Optional.empty();
        }
    }

    /**
     * Where the first letter beyond ASCII stands, if all stand as in words of western Europe: one
     * or two in a row, two beside a plain letter; -1 if not.
     */
    private static int firstOdd(String text) {
        int first = -1;
        for (int k = 0; k < text.length(); k++) {
            if (text.charAt(k) >= 128) {
                int end = k;
                while (end < text.length() && text.charAt(end) >= 128) {
                    if (!Character.isLetter(text.charAt(end))
                            && "’‘“”–´".indexOf(text.charAt(end)) < 0) {
                        return -1;
                    }
                    end++;
                }
                boolean inWord = plain(text, k - 1) || plain(text, end);
                if (end - k > 2 || (end - k == 2 && !inWord)) {
                    return -1;
                }
                first = first < 0 ? k : first;
                k = end;
            }
        }
        return first;
    }

    private static boolean plain(String text, int at) {
        return at >= 0
                && at < text.length()
                && text.charAt(at) < 128
                && Character.isLetter(text.charAt(at));
    }

    /** The cell in which a letter stands. */
    private static String around(String text, int at) {
        int from = at;
        while (from > 0 && at - from < LONGEST_EXAMPLE && !separates(text.charAt(from - 1))) {
            from--;
        }
        int to = at;
        while (to < text.length() && to - at < LONGEST_EXAMPLE && !separates(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to).strip();
    }

    private static boolean separates(char c) {
        return ",;\t\"\r\n".indexOf(c) >= 0;
    }
}
