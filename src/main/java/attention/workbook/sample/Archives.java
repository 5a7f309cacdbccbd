package attention.workbook.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;

/** Packs folders; the same files give the same archive. */
final class Archives {
    private static final long TIME = 1_772_000_000_000L; // some day, always the same

    private Archives() {}

    static void zip(Path folder, List<Path> files, Path archive) throws IOException {
        try (ZipArchiveOutputStream out =
                new ZipArchiveOutputStream(Files.newOutputStream(archive))) {
            for (Path file : files) {
                ZipArchiveEntry entry = new ZipArchiveEntry(name(folder, file));
                entry.setTime(TIME);
                add(out, entry, file);
            }
        }
    }

    static void tarGz(Path folder, List<Path> files, Path archive) throws IOException {
        try (OutputStream packed = new GzipCompressorOutputStream(Files.newOutputStream(archive));
                TarArchiveOutputStream out = new TarArchiveOutputStream(packed, "UTF-8")) {
            for (Path file : files) {
                TarArchiveEntry entry = new TarArchiveEntry(name(folder, file));
                entry.setSize(Files.size(file));
                entry.setModTime(TIME);
                add(out, entry, file);
            }
        }
    }

    private static <E extends ArchiveEntry> void add(ArchiveOutputStream<E> out, E entry, Path file)
            throws IOException {
        out.putArchiveEntry(entry);
        Files.copy(file, out);
        out.closeArchiveEntry();
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
