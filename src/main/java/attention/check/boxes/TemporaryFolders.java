package attention.check.boxes;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.io.file.PathUtils;
import org.jspecify.annotations.Nullable;

/**
 * Folders for what this process alone needs, all of them in one that goes when the process ends.
 * What a process has left that was killed, the next one removes. A lock tells it from the folder of
 * a living one: the system takes it back however a process ends, and numbers of processes come
 * again, or are those of another container.
 */
public final class TemporaryFolders {
    private static final String NAME = "attention-";
    private static final String LOCK = "lock";

    private static @Nullable Path own;

    private TemporaryFolders() {}

    /** A new one, which nobody else may read. */
    public static Path make(String name) throws IOException {
        return Files.createTempDirectory(own(), name);
    }

    /** A new one for files that others may read: boxes of root run as nobody. */
    public static Path makeReadable(String name) throws IOException {
        Path folder = make(name);
        permit(folder, "rwxr-xr-x");
        return folder;
    }

    private static synchronized Path own() throws IOException {
        Path known = own;
        if (known == null || !Files.exists(known)) {
            Path place = Path.of(System.getProperty("java.io.tmpdir"));
            known = begun(place);
            own = known;
            removeOfTheDead(place, known);
        }
        return known;
    }

    /** The folder of this process, with the lock that says that it lives. */
    private static Path begun(Path place) throws IOException {
        while (true) {
            Path folder = Files.createTempDirectory(place, NAME);
            permit(folder, "rwx--x--x");
            Path file = folder.resolve(LOCK);
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (isLocked(channel) && Files.exists(file)) {
                    return kept(folder, channel);
                }
                channel.close(); // somebody who starts just now took it for one of the dead
            } catch (IOException withoutLocks) {
                Files.deleteIfExists(file); // who finds none leaves the folder alone
                return kept(folder, channel);
            }
        }
    }

    private static Path kept(Path folder, FileChannel lock) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(folder, lock)));
        return folder;
    }

    private static void permit(Path folder, String permissions) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }

    private static void end(Path folder, FileChannel lock) {
        try {
            lock.close();
            PathUtils.deleteDirectory(folder);
        } catch (IOException busy) {
            // A box may just be putting something into it; whoever starts next finds it.
        }
    }

    /**
     * Removes what processes of this user have left that are no more.
     *
     * @param except the folder of this process, whose lock would be lost if it were looked at
     */
    static void removeOfTheDead(Path place, Path except) {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(place, NAME + "*")) {
            Object user = Files.getOwner(except);
            for (Path folder : folders) {
                if (!folder.equals(except)
                        && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                        && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(user)) {
                    removeIfDead(folder);
                }
            }
        } catch (IOException | DirectoryIteratorException | UnsupportedOperationException unknown) {
            // It is some megabytes, and whoever starts next tries again.
        }
    }

    private static void removeIfDead(Path folder) {
        Path file = folder.resolve(LOCK);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            if (!isLocked(channel)) {
                return;
            }
        } catch (IOException notOfThisKind) {
            return;
        }
        try {
            PathUtils.deleteDirectory(folder);
        } catch (IOException other) {
            // Another process that starts just now removes it.
        }
    }
}
