package attention.grade.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Opens folders and archives. */
final class Containers {
    /** An archive in an archive is read as a whole. */
    static final int LARGEST_NESTED = 20 * 1024 * 1024;

    private Containers() {}

    static boolean isArchive(String name) {
        return low(name).endsWith(".zip") || isTar(name);
    }

    static boolean isTar(String name) {
        return low(name).endsWith(".tar") || isPacked(name);
    }

    static boolean isPacked(String name) {
        return low(name).endsWith(".tar.gz") || low(name).endsWith(".tgz");
    }

    /** What people pack with, and we do not open. */
    static boolean isForeignArchive(String name) {
        return low(name).endsWith(".rar")
                || low(name).endsWith(".7z")
                || low(name).endsWith(".gz")
                || low(name).endsWith(".tar.xz")
                || low(name).endsWith(".tar.bz2");
    }

    private static String low(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The name without the ending of an archive. */
    static String bare(String name) {
        if (!isArchive(name) && !isForeignArchive(name)) {
            return name;
        }
        String bare = name.substring(0, name.lastIndexOf('.'));
        return low(bare).endsWith(".tar") ? bare.substring(0, bare.length() - 4) : bare;
    }

    /** A learner's folder. In it one archive may lie, as Moodle keeps what was uploaded. */
    static Parcel.Contents ofFolder(Path folder) {
        return () -> Nested.read(new FolderTree(folder));
    }

    /** A learner's archive. */
    static Parcel.Contents ofArchive(Path archive) {
        return () -> {
            try (ArchiveSize.OpenTree tree = ArchiveSize.OF_A_LEARNER.open(archive)) {
                return Reading.read(tree);
            }
        };
    }

    /** A learner's archive that lies in another one. */
    static Raw archiveIn(String name, byte[] bytes) throws IOException {
        try (ArchiveSize.OpenTree tree =
                ArchiveSize.OF_A_LEARNER.open(name, new SeekableInMemoryByteChannel(bytes))) {
            return Reading.read(tree);
        }
    }
}
