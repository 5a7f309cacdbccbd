package attention.grade.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** Takes files of one submission as long as they keep to the limits. */
final class Sizes {
    static final int LARGEST_FILE = 256 * 1024;
    static final int LARGEST_SUBMISSION = 1024 * 1024;

    /** Notebooks carry pictures; of their answer cells the limit of a file holds. */
    static final int LARGEST_NOTEBOOK = 8 * 1024 * 1024;

    static final int MOST_FILES = 5_000;

    /** What is unpacked before we give up: sizes that lie must not keep us busy. */
    private static final long MOST_READ = 64L * 1024 * 1024;

    private static final int MOST_REMARKS = 20;

    private final Raw raw;
    private long read;
    private int total;
    private int remarks;

    Sizes(Raw raw) {
        this.raw = raw;
    }

    /** A file that is not taken; says so where somebody may have hoped for it. */
    void other(String name) {
        boolean module = name.toLowerCase(Locale.ROOT).endsWith("module-info.java");
        if ((module || Wanted.binary(name)) && remarks++ < MOST_REMARKS) {
            raw.refuse(
                    name,
                    module
                            ? "It is not used: an answer is one class."
                            : "Only .java files and notebooks are looked at.");
        }
    }

    /** Whether a file of the size that its container tells may be read. */
    boolean fits(String name, long size) {
        long largest = largest(name);
        if (size > largest) {
            raw.refuse(
                    name,
                    "It is larger than %d KB. Is it the right file?".formatted(largest / 1024));
        }
        return size <= largest;
    }

    private static int largest(String name) {
        return Wanted.notebook(name) ? LARGEST_NOTEBOOK : LARGEST_FILE;
    }

    /** Reads a file; its true size counts, whatever its container tells. */
    void take(String name, InputStream in) {
        byte[] bytes;
        try {
            bytes = read > MOST_READ ? new byte[0] : in.readNBytes(largest(name) + 1);
        } catch (IOException | RuntimeException damaged) {
            raw.refuse(name, "It cannot be read: it is damaged, or you have no right to.");
            return;
        }
        boolean tooMuch = read > MOST_READ || total > LARGEST_SUBMISSION;
        read += bytes.length;
        total += Wanted.notebook(name) ? 0 : bytes.length;
        if (tooMuch || total > LARGEST_SUBMISSION) {
            total = LARGEST_SUBMISSION + 1;
            raw.refuse(name, "It is left out: the submission is larger than 1 MB.");
        } else if (fits(name, bytes.length)) {
            raw.files().add(new RawFile(name, bytes));
        }
    }
}
