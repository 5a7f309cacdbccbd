package attention.grade.intake;

import attention.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPInputStream;

/**
 * Opens archives of one size. That of a class may be many times as large as that of a learner: what
 * one learner hands in too much of, costs the others nothing.
 *
 * @param zipNames bytes that the names in a zip may take
 * @param tarNames bytes that the headers in a tar may take
 * @param unpacked bytes that a packed tar may become
 * @param what the texts that say that something is too much
 */
record ArchiveSize(long zipNames, long tarNames, long unpacked, String what) {
    private static final Words WORDS = Words.of("grade");
    private static final long MEGABYTE = 1024 * 1024;

    static final ArchiveSize OF_A_LEARNER =
            new ArchiveSize(4 * MEGABYTE, 64 * MEGABYTE, 64 * MEGABYTE, "submission");
    static final ArchiveSize OF_A_CLASS =
            new ArchiveSize(64 * MEGABYTE, 512 * MEGABYTE, 16 * 1024 * MEGABYTE, "class");

    /** Names and files of an archive. */
    interface OpenTree extends Tree, AutoCloseable {
        @Override
        void close() throws IOException;
    }

    /** An archive on the disk. */
    OpenTree open(Path archive) throws IOException {
        return open(
                archive.toString(),
                FileChannel.open(archive, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    }

    /**
     * An archive.
     *
     * @param name tells by its ending what it is
     */
    OpenTree open(String name, SeekableByteChannel archive) throws IOException {
        boolean tar = Containers.isTar(name);
        Metered metered = new Metered(archive, tar ? tarNames : zipNames, tooMuch("names"));
        try {
            if (!tar) {
                return new ZipTree(metered);
            }
            return new TarTree(
                    Containers.isPacked(name)
                            ? new Metered(unpacked(archive), tarNames, tooMuch("names"))
                            : metered);
        } catch (IOException | RuntimeException | Error broken) {
            metered.close();
            throw broken;
        }
    }

    private Refused tooMuch(String of) {
        return new Refused(WORDS.text("too much/" + what + " " + of));
    }

    /** The tar in it, in a file that is gone as soon as it is closed, whatever may end us. */
    private SeekableByteChannel unpacked(SeekableByteChannel packed) throws IOException {
        Path file = Files.createTempFile("attention-tar", "");
        FileChannel tar =
                FileChannel.open(
                        file,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE);
        try (InputStream in = new GZIPInputStream(Channels.newInputStream(packed))) {
            byte[] some = new byte[64 * 1024];
            for (int count = in.read(some); count >= 0; count = in.read(some)) {
                Opening.goOn();
                if (tar.size() + count > unpacked) {
                    throw tooMuch("size");
                }
                ByteBuffer left = ByteBuffer.wrap(some, 0, count);
                while (left.hasRemaining()) {
                    int unused = tar.write(left);
                }
            }
            return tar;
        } catch (IOException | RuntimeException | Error broken) {
            tar.close();
            throw broken;
        }
    }
}
