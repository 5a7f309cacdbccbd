package attention.grade.intake;

import attention.words.Words;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads the headers of a tar (POSIX.1-2017, pax, "ustar Interchange Format"; GNU tar, "Basic Tar
 * Format"), and none of the files. Commons Compress is not used: it copies each global header into
 * every entry, so that one upload of 1 MB took all memory of a class, it reads holes, and it loses
 * the bytes of names that are not UTF-8.
 */
final class TarHeaders {
    private static final int BLOCK = 512;

    /** Of a long name, or of what a pax header says of one file. */
    private static final int LARGEST = 64 * 1024;

    private final SeekableByteChannel tar;
    private long at;
    private byte[] longName = {};
    private Map<String, String> pax = new TreeMap<>();

    TarHeaders(SeekableByteChannel tar) {
        this.tar = tar;
    }

    /**
     * One that is no folder.
     *
     * @param name its bytes, UTF-8 or not
     * @param start where its content is
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Entry(byte[] name, Tree.Kind kind, long start, long size) {}

    /** The next one; empty at the end. */
    Optional<Entry> next() throws IOException {
        if (tar.size() > 0 && tar.size() < BLOCK) {
            throw new IOException("it ends too early");
        }
        while (at + BLOCK <= tar.size()) {
            byte[] header = read(BLOCK);
            if (isEmpty(header)) {
                return Optional.empty();
            }
            check(header);
            long size = number(header, 124, 12);
            char type = (char) header[156];
            if (type == 'L' || type == 'x') {
                extended(type, read(size));
                at += padding(size);
            } else if (type == 'g' || type == 'K') {
                skip(size);
            } else {
                Optional<Entry> entry = entry(header, type, size);
                if (entry.isPresent()) {
                    return entry;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isEmpty(byte[] header) {
        for (byte one : header) {
            if (one != 0) {
                return false;
            }
        }
        return true;
    }

    private static void check(byte[] header) throws IOException {
        int sum = 8 * ' ';
        for (int k = 0; k < BLOCK; k++) {
            sum += k >= 148 && k < 156 ? 0 : header[k] & 0xff;
        }
        if (sum != number(header, 148, 8)) {
            throw new IOException("the sum of a header is wrong");
        }
    }

    private void extended(char type, byte[] content) {
        if (type == 'L') {
            longName = text(content, 0, content.length);
        } else {
            pax = records(content);
        }
    }

    private Optional<Entry> entry(byte[] header, char type, long stored) throws IOException {
        byte[] name = name(header);
        long size = size(stored);
        boolean holes =
                type == 'S' || pax.keySet().stream().anyMatch(it -> it.startsWith("GNU.sparse"));
        longName = new byte[0];
        pax = new TreeMap<>();
        for (boolean more = type == 'S' && header[482] != 0; more; ) {
            more = read(BLOCK)[504] != 0;
        }
        long start = at;
        boolean link = type == '1' || type == '2';
        skip(link || type == '5' ? 0 : size);
        boolean plain = type == '0' || type == 0 || type == '7';
        boolean folder = type == '5' || name.length == 0 || name[name.length - 1] == '/';
        Tree.Kind kind =
                link
                        ? Tree.Kind.LINK
                        : holes ? Tree.Kind.UNUSUAL : plain ? Tree.Kind.FILE : Tree.Kind.SPECIAL;
        return folder ? Optional.empty() : Optional.of(new Entry(name, kind, start, size));
    }

    private long size(long stored) throws IOException {
        String size = pax.getOrDefault("size", "");
        if (size.isEmpty()) {
            return stored;
        }
        if (!size.matches("\\d{1,18}")) {
            throw new IOException("the size of a file is no number");
        }
        return Long.parseLong(size);
    }

    private byte[] name(byte[] header) {
        String path = pax.getOrDefault("path", "");
        if (!path.isEmpty()) {
            return path.getBytes(StandardCharsets.ISO_8859_1);
        }
        if (longName.length > 0) {
            return longName;
        }
        byte[] name = text(header, 0, 100);
        byte[] folder = text(header, 345, 155);
        boolean posix = header[262] == 0; // behind "ustar"; GNU has other things in that place
        if (!posix || folder.length == 0 || header[257] != 'u') {
            return name;
        }
        byte[] both = Arrays.copyOf(folder, folder.length + 1 + name.length);
        both[folder.length] = '/';
        System.arraycopy(name, 0, both, folder.length + 1, name.length);
        return both;
    }

    private static byte[] text(byte[] bytes, int from, int length) {
        int end = from;
        while (end < from + length && bytes[end] != 0) {
            end++;
        }
        return Arrays.copyOfRange(bytes, from, end);
    }

    /** Octal digits, or where they do not suffice a binary number behind a first bit. */
    private static long number(byte[] header, int from, int length) throws IOException {
        long number = 0;
        if ((header[from] & 0x80) != 0) {
            for (int k = from + length - 7; k < from + length; k++) {
                number = (number << 8) | (header[k] & 0xff);
            }
            return number;
        }
        String digits = new String(text(header, from, length), StandardCharsets.ISO_8859_1).strip();
        if (!digits.matches("[0-7]*")) {
            throw new IOException("a number of a header is none");
        }
        return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
    }

    /** Each is its length, a space, {@code key=value} and a line end; bytes as Latin-1. */
    private static Map<String, String> records(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        Map<String, String> records = new TreeMap<>();
        int from = 0;
        while (from < text.length()) {
            int space = text.indexOf(' ', from);
            String length = space < 0 ? "" : text.substring(from, Math.min(space, from + 9));
            if (!length.matches("[1-9]\\d{0,7}")) {
                return records;
            }
            int end = from + Integer.parseInt(length);
            int equals = text.indexOf('=', space);
            if (equals < 0 || end > text.length() || equals >= end) {
                return records;
            }
            records.put(text.substring(space + 1, equals), text.substring(equals + 1, end - 1));
            from = end;
        }
        return records;
    }

    private byte[] read(long length) throws IOException {
        if (length > LARGEST) {
            throw new Refused(Words.of("grade").text("no file/unusual"));
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) length);
        tar.position(at);
        while (bytes.hasRemaining()) {
            if (tar.read(bytes) < 0) {
                throw new IOException("it ends too early");
            }
        }
        at += length;
        return bytes.array();
    }

    private void skip(long size) throws IOException {
        if (size < 0 || size > tar.size() - at) {
            throw new IOException("it ends too early");
        }
        at += size + padding(size);
    }

    private static long padding(long size) {
        return (BLOCK - size % BLOCK) % BLOCK;
    }
}
