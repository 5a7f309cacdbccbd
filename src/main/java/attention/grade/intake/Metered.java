package attention.grade.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/**
 * An archive that is read here and there. Until its list of names is known, only so much of it is
 * read: names are many times larger in memory than in a file.
 */
final class Metered implements SeekableByteChannel {
    private final SeekableByteChannel archive;
    private final Refused tooMany;
    private long left;

    /**
     * An archive.
     *
     * @param most how many bytes its list of names may take
     * @param tooMany what is said if it takes more
     */
    Metered(SeekableByteChannel archive, long most, Refused tooMany) {
        this.archive = archive;
        this.left = most;
        this.tooMany = tooMany;
    }

    /** The names are known: from now on who reads a file counts its bytes. */
    synchronized void namesAreKnown() {
        left = Long.MAX_VALUE;
    }

    @Override
    public synchronized int read(ByteBuffer target) throws IOException {
        Opening.goOn();
        int count = archive.read(target);
        left -= Math.max(0, count);
        if (left < 0) {
            throw tooMany;
        }
        return count;
    }

    @Override
    public synchronized long position() throws IOException {
        return archive.position();
    }

    @Override
    public synchronized SeekableByteChannel position(long place) throws IOException {
        archive.position(place);
        return this;
    }

    @Override
    public synchronized long size() throws IOException {
        return archive.size();
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        throw new java.nio.channels.NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new java.nio.channels.NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return archive.isOpen();
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
