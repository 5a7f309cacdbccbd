package attention.grade.intake;

import attention.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** Takes files of one submission as long as they keep to the limits. */
final class Sizes {
    private static final Words WORDS = Words.of("grade");

    static final int LARGEST_FILE = 256 * 1024;
    static final int LARGEST_SUBMISSION = 1024 * 1024;

    /** Notebooks carry pictures; of their answer cells the limit of a file holds. */
    static final int LARGEST_NOTEBOOK = 8 * 1024 * 1024;

    /** What is unpacked before we give up: sizes that lie must not keep us busy. */
    private static final long MOST_READ = 64L * 1024 * 1024;

    private final Raw raw;
    private long read;
    private int total;

    Sizes(Raw raw) {
        this.raw = raw;
    }

    /** A file that is not taken; says so where somebody may have hoped for it. */
    void other(String name) {
        boolean module = name.toLowerCase(Locale.ROOT).endsWith("module-info.java");
        if ((module || Wanted.binary(name)) && raw.unusable().size() <= Raw.MOST_REMARKS) {
            raw.refuse(
                    name,
                    WORDS.text(
                            module
                                    ? "intake/module"
                                    : Containers.isArchive(name)
                                            ? "intake/nested too deep"
                                            : Containers.isForeignArchive(name)
                                                    ? "intake/unknown archive"
                                                    : "intake/other file"));
        }
    }

    /** Whether a file of the size that its container tells may be read. */
    boolean fits(String name, long size) {
        long largest = largest(name);
        if (size > largest) {
            String key = Wanted.notebook(name) ? "intake/large notebook" : "intake/large file";
            raw.refuse(name, WORDS.text(key, "kilobytes", largest / 1024));
        }
        return size <= largest;
    }

    private static int largest(String name) {
        return Wanted.notebook(name) ? LARGEST_NOTEBOOK : LARGEST_FILE;
    }

    /** Reads a file; its true size counts, whatever its container tells. */
    void take(String name, InputStream in) throws Refused {
        Opening.goOn();
        byte[] bytes;
        try {
            bytes = read > MOST_READ ? new byte[0] : in.readNBytes(largest(name) + 1);
        } catch (Refused tooLong) {
            throw tooLong;
        } catch (IOException | RuntimeException damaged) {
            raw.refuse(name, WORDS.text("intake/damaged file"));
            return;
        }
        boolean tooMuch = read > MOST_READ || total > LARGEST_SUBMISSION;
        read += bytes.length;
        total += Wanted.notebook(name) ? 0 : bytes.length;
        if (tooMuch || total > LARGEST_SUBMISSION) {
            total = LARGEST_SUBMISSION + 1;
            raw.refuse(name, WORDS.text("intake/large submission"));
        } else if (fits(name, bytes.length)) {
            raw.files().add(new RawFile(name, bytes));
        }
    }
}
