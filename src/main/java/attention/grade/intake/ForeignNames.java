package attention.grade.intake;

import attention.words.Words;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Names of an archive whose packer did not write UTF-8. An archive does not say which code page it
 * is in; the first in which all its names are letters is taken, and in none two different names
 * become one.
 *
 * @param page the code page; empty if none fits, and odd bytes are written as {@code %FC}
 */
record ForeignNames(Optional<Charset> page) {
    private static final List<String> PAGES = List.of("IBM850", "GB18030", "windows-1252");

    /** Reads names of this archive; those that are UTF-8 need not be among them. */
    static ForeignNames of(Collection<byte[]> names) {
        return new ForeignNames(
                PAGES.stream()
                        .filter(Charset::isSupported)
                        .map(Charset::forName)
                        .filter(page -> names.stream().allMatch(name -> isLikely(page, name)))
                        .findFirst());
    }

    private static boolean isLikely(Charset page, byte[] name) {
        return strictly(page, name).filter(ForeignNames::isLikely).isPresent();
    }

    /** Letters, none of them large behind a small one, and no Chinese inside of a Latin word. */
    private static boolean isLikely(String name) {
        int before = ' ';
        for (int c : name.codePoints().toArray()) {
            boolean strange = c > 127 && !Character.isLetter(c);
            boolean large = c > 127 && Character.isUpperCase(c) && Character.isLowerCase(before);
            boolean mixed =
                    isWord(before, c)
                            && Character.isIdeographic(c) != Character.isIdeographic(before);
            if (strange || large || mixed) {
                return false;
            }
            before = c;
        }
        return true;
    }

    private static boolean isWord(int before, int c) {
        return Character.isLetter(before) && Character.isLetter(c);
    }

    /** The name if it is UTF-8. */
    static Optional<String> utf8(byte[] name) {
        return strictly(StandardCharsets.UTF_8, name);
    }

    private static Optional<String> strictly(Charset page, byte[] name) {
        try {
            return Optional.of(page.newDecoder().decode(ByteBuffer.wrap(name)).toString());
        } catch (CharacterCodingException notThat) {
            return Optional.empty();
        }
    }

    /** A name in whatever it is in. */
    String read(byte[] name) {
        return utf8(name)
                .or(() -> page.flatMap(it -> strictly(it, name)))
                .orElseGet(() -> bytes(name));
    }

    /** What a learner with such a name reads. */
    String sentence() {
        Words words = Words.of("grade");
        return page.map(it -> words.text("intake/code page", "page", it.name()))
                .orElseGet(() -> words.text("intake/no code page"));
    }

    private static String bytes(byte[] name) {
        StringBuilder text = new StringBuilder();
        for (byte one : name) {
            if (one >= 0) {
                text.append((char) one);
            } else {
                text.append(String.format(Locale.ROOT, "%%%02X", one));
            }
        }
        return text.toString();
    }
}
