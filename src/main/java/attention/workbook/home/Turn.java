package attention.workbook.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One process at a time: the others wait, and say so. It ends with the process that has it, however
 * that ends.
 */
public final class Turn implements AutoCloseable {
    private final FileChannel channel;

    private Turn(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Waits until no other process has it.
     *
     * @param file by which processes know the turn; it stays
     * @param waiting is called if another process has it
     */
    public static Turn at(Path file, Runnable waiting) throws IOException {
        Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                waiting.run();
                channel.lock();
            }
            return new Turn(channel);
        } catch (IOException | RuntimeException refused) {
            channel.close();
            throw refused;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
