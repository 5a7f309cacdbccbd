package attention.grade.intake;

import attention.check.Exercise;
import attention.check.Register;
import attention.grade.Answer;
import attention.grade.Submission;
import attention.grade.Unusable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Puts together what a learner hands in. */
public final class Handed {
    /** Some code in the right class; it need not be right. */
    public static String code(String exercise) {
        Exercise found = Register.get().find(exercise).orElseThrow();
        return found.stub().replaceAll("(?s)throw new Todo\\(.*?\\);", "return null;");
    }

    private Handed() {}

    static Path write(Path file, String text) throws IOException {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static Path write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    /** A zip with these entries in order; a name may be anything. */
    static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** A zip as old packers write it: names in a code page, without the mark of UTF-8. */
    static byte[] zip(Map<String, byte[]> entries, Charset page) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(bytes)) {
            zip.setEncoding(page.name());
            zip.setUseLanguageEncodingFlag(false);
            zip.setCreateUnicodeExtraFields(ZipArchiveOutputStream.UnicodeExtraFieldPolicy.NEVER);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putArchiveEntry(new ZipArchiveEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** A tar with names in a code page. */
    static byte[] tar(Map<String, byte[]> entries, Charset page) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(bytes, page.name())) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                TarArchiveEntry header = new TarArchiveEntry(entry.getKey());
                header.setSize(entry.getValue().length);
                tar.putArchiveEntry(header);
                tar.write(entry.getValue());
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    static byte[] tar(Map<String, byte[]> entries, boolean packed) throws IOException {
        byte[] tar = tar(entries, StandardCharsets.UTF_8);
        return packed ? gzip(tar) : tar;
    }

    static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    /** A packed tar of files that are one hole each, in GNU's format of 1997. */
    static byte[] sparse(int files, long hole) throws IOException {
        ByteArrayOutputStream tar = new ByteArrayOutputStream();
        String end = String.format(Locale.ROOT, "%011o\000", hole);
        for (int k = 0; k < files; k++) {
            byte[] header = header("hole" + k + ".java", 'S', 0);
            // One piece of nothing where the file ends, and how large the file is.
            put(header, 386, end + "00000000000\000");
            put(header, 483, end);
            tar.write(summed(header));
        }
        tar.write(new byte[1024]);
        return gzip(tar.toByteArray());
    }

    /** A packed tar that says very much of all its files at once, before very many of them. */
    static byte[] global(int keys, int files) throws IOException {
        StringBuilder said = new StringBuilder();
        for (int k = 0; k < keys; k++) {
            said.append(String.format(Locale.ROOT, "19 k%09d=vvvv\n", k));
        }
        byte[] content = bytes(said.toString());
        ByteArrayOutputStream tar = new ByteArrayOutputStream();
        tar.write(summed(header("global", 'g', content.length)));
        tar.write(content);
        tar.write(new byte[(512 - content.length % 512) % 512]);
        for (int k = 0; k < files; k++) {
            tar.write(summed(header(k + ".txt", '0', 0)));
        }
        byte[] answer = bytes(code("Softmax"));
        tar.write(summed(header("MySoftmax.java", '0', answer.length)));
        tar.write(answer);
        tar.write(new byte[(512 - answer.length % 512) % 512 + 1024]);
        return gzip(tar.toByteArray());
    }

    private static byte[] header(String name, char type, long size) {
        byte[] header = new byte[512];
        put(header, 0, name);
        put(header, 100, "0000644\0000000000\0000000000\000");
        put(header, 124, String.format(Locale.ROOT, "%011o\00000000000000\000", size));
        put(header, 148, "        " + type);
        put(header, 257, "ustar  \000");
        return header;
    }

    private static byte[] summed(byte[] header) {
        int sum = 0;
        for (byte one : header) {
            sum += one & 0xff;
        }
        put(header, 148, String.format(Locale.ROOT, "%06o\000 ", sum));
        return header;
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What came out, one line for each thing, to be compared as a whole. */
    static String told(Submission submission) {
        StringBuilder told = new StringBuilder();
        for (Answer answer : submission.answers()) {
            told.append(answer.exercise())
                    .append(answer.cell() ? " in cell of " : " in ")
                    .append(answer.file());
            answer.notes().forEach(note -> told.append(" (").append(note).append(')'));
            told.append('\n');
        }
        for (Unusable unusable : submission.unusable()) {
            told.append(
                            (unusable.file() + ": " + unusable.reason() + " " + unusable.guess())
                                    .strip())
                    .append('\n');
        }
        return told.toString();
    }

    /** The submissions in a place, by the learner's id. */
    static Map<String, Submission> open(Path place, Roster roster) throws IOException {
        Map<String, Submission> all = new TreeMap<>();
        for (Parcel parcel : Intake.of(place, roster).parcels()) {
            all.put(parcel.learner().id(), parcel.open());
        }
        return all;
    }
}
