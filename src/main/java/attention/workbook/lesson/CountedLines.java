package attention.workbook.lesson;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Counts the lines that are printed to {@code System.out} until it is closed. */
final class CountedLines implements AutoCloseable {
    private final PrintStream usual = System.out;
    private int count;

    CountedLines() {
        System.setOut(new PrintStream(new Counting(), true, StandardCharsets.UTF_8));
    }

    int count() {
        return count;
    }

    @Override
    public void close() {
        System.out.flush();
        System.setOut(usual);
    }

    private final class Counting extends FilterOutputStream {
        Counting() {
            super(usual);
        }

        @Override
        public void write(int b) throws IOException {
            count += b == '\n' ? 1 : 0;
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            for (int i = offset; i < offset + length; i++) {
                count += bytes[i] == '\n' ? 1 : 0;
            }
            out.write(bytes, offset, length);
        }
    }
}
