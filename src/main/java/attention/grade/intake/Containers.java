package attention.grade.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Opens folders and archives. */
final class Containers {
    /** An archive in an archive is read as a whole. */
    static final int LARGEST_NESTED = 20 * 1024 * 1024;

    private Containers() {}

    static boolean isArchive(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".zip") || isTar(name);
    }

    static boolean isTar(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".*\\.(tar|tar\\.gz|tgz)");
    }

    private static boolean packed(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith("gz");
    }

    /** The name without the ending of an archive. */
    static String bare(String name) {
        return isArchive(name) ? name.replaceFirst("(?i)(\\.tar)?\\.(zip|tar|gz|tgz)$", "") : name;
    }

    static Tree tar(Path archive) {
        return new TarTree(
                () -> Files.newInputStream(archive, LinkOption.NOFOLLOW_LINKS),
                packed(archive.toString()));
    }

    /** A learner's folder. In it one archive may lie, as Moodle keeps what was uploaded. */
    static Parcel.Contents ofFolder(Path folder) {
        return () -> Nested.read(new FolderTree(folder));
    }

    /** A learner's archive. */
    static Parcel.Contents ofArchive(Path archive) {
        return () -> {
            if (isTar(archive.toString())) {
                return Reading.read(tar(archive));
            }
            try (FileChannel channel = FileChannel.open(archive);
                    ZipTree zip = new ZipTree(channel)) {
                return Reading.read(zip);
            }
        };
    }

    /** A learner's archive that lies in another one. */
    static Raw archiveIn(String name, byte[] bytes) throws IOException {
        if (isTar(name)) {
            return Reading.read(new TarTree(() -> new ByteArrayInputStream(bytes), packed(name)));
        }
        try (ZipTree zip = new ZipTree(new SeekableInMemoryByteChannel(bytes))) {
            return Reading.read(zip);
        }
    }
}
