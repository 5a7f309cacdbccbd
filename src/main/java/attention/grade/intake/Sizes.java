package attention.grade.intake;

import attention.grade.notebook.NoNotebook;
import attention.grade.notebook.NotebookText;
import attention.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.commons.io.input.CloseShieldInputStream;

/** Takes files of one submission as long as they keep to the limits. */
final class Sizes {
    private static final Words WORDS = Words.of("grade");

    static final int LARGEST_FILE = 256 * 1024;
    static final int LARGEST_SUBMISSION = 1024 * 1024;

    /** What is unpacked before we give up: sizes that lie must not keep us busy. */
    private static final long MOST_READ = 256L * 1024 * 1024;

    /** Of all notebooks together: those of every lesson, twice over, have a fifth of it. */
    private static final int MOST_TEXT = 16 * 1024 * 1024;

    private final Raw raw;
    private long read;
    private long text;
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
        boolean fits = Wanted.notebook(name) || size <= LARGEST_FILE;
        if (!fits) {
            raw.refuse(name, WORDS.text("intake/large file", "kilobytes", LARGEST_FILE / 1024));
        }
        return fits;
    }

    /** Reads a file; its true size counts, whatever its container tells. */
    void take(String name, InputStream in) throws Refused {
        Opening.goOn();
        try {
            if (read > MOST_READ) {
                raw.refuse(name, WORDS.text("intake/much in all", "megabytes", MOST_READ >> 20));
            } else if (total > LARGEST_SUBMISSION) {
                raw.refuse(name, WORDS.text("intake/large submission"));
            } else if (Wanted.notebook(name)) {
                notebook(name, in);
            } else {
                file(name, in.readNBytes(LARGEST_FILE + 1));
            }
        } catch (Refused tooLong) {
            throw tooLong;
        } catch (NoNotebook odd) {
            raw.refuse(name, odd.getMessage() + "");
        } catch (IOException | RuntimeException damaged) {
            raw.refuse(name, WORDS.text("intake/damaged file"));
        }
    }

    private void notebook(String name, InputStream in) throws IOException {
        BoundedInputStream counted = BoundedInputStream.builder().setInputStream(in).get();
        try {
            NotebookText notebook = NotebookText.read(CloseShieldInputStream.wrap(counted));
            text += notebook.length();
            if (text > MOST_TEXT) {
                raw.refuse(name, WORDS.text("intake/much text", "megabytes", MOST_TEXT >> 20));
            } else {
                raw.notebooks().put(name, notebook);
            }
        } finally {
            read += counted.getCount();
        }
    }

    private void file(String name, byte[] bytes) {
        read += bytes.length;
        total += bytes.length;
        if (total > LARGEST_SUBMISSION) {
            raw.refuse(name, WORDS.text("intake/large submission"));
        } else if (fits(name, bytes.length)) {
            raw.files().add(new RawFile(name, bytes));
        }
    }
}
