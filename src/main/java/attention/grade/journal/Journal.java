package attention.grade.journal;

import attention.words.Words;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The journal of one shard: lines of JSON that are only ever added, each safe on the disk before
 * the next submission counts as graded. What a killed run left unfinished is cut off.
 */
public final class Journal implements AutoCloseable {
    /** Where journals stand in a folder with results. */
    public static final String FOLDER = "journal";

    private static final Words WORDS = Words.of("grade");

    private final FileChannel channel;
    private final JournalState state;

    /** Somebody else writes to the journal. */
    public static final class InUse extends IOException {
        InUse(Path file) {
            super(WORDS.text("journal/in use", "file", file));
        }
    }

    private Journal(FileChannel channel, JournalState state) {
        this.channel = channel;
        this.state = state;
    }

    /**
     * Opens the journal of a shard, makes it if need be, and mends its end.
     *
     * @throws InUse if another run has it open
     * @throws IOException also if the folder belongs to a run in another number of shards
     */
    public static Journal open(Path results, Shard shard) throws IOException {
        refuseOthers(results, shard);
        Path file = Files.createDirectories(results.resolve(FOLDER)).resolve(shard.file());
        FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        try {
            lock(channel, file);
            mend(channel);
            return new Journal(channel, JournalState.read(results));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Of journals that say something about the same learner, nobody could tell the newest. */
    private static void refuseOthers(Path results, Shard shard) throws IOException {
        for (Path there : JournalState.files(results)) {
            if (!there.toString().endsWith("-of-" + shard.count() + ".jsonl")) {
                throw new IOException(WORDS.text("journal/other shards", "file", there));
            }
        }
    }

    private static void lock(FileChannel channel, Path file) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new InUse(file);
            }
        } catch (OverlappingFileLockException sameProcess) {
            throw new InUse(file);
        }
    }

    /** Cuts off what stands behind the last line break: a line that was never finished. */
    private static void mend(FileChannel channel) throws IOException {
        long end = channel.size();
        ByteBuffer one = ByteBuffer.allocate(1);
        while (end > 0) {
            one.clear();
            channel.read(one, end - 1);
            if (one.get(0) == '\n') {
                break;
            }
            end--;
        }
        channel.truncate(end);
        channel.position(end);
    }

    /** What all journals of this folder say so far. */
    public JournalState state() {
        return state;
    }

    /** Adds a line. When this returns, it is on the disk. */
    public void add(RunLine line) throws IOException {
        write(JournalLines.text(line));
        state.add(line);
    }

    /** Adds a line. When this returns, it is on the disk. */
    public void add(SubmissionLine line) throws IOException {
        write(JournalLines.text(line));
        state.add(line);
    }

    /** Adds many lines. When this returns, all are on the disk. */
    public void addAll(List<SubmissionLine> lines) throws IOException {
        write(lines.stream().map(JournalLines::text));
        lines.forEach(state::add);
    }

    private void write(String line) throws IOException {
        write(Stream.of(line));
    }

    /** One line after the other: together, those of a big class would not fit into memory. */
    private void write(Stream<String> lines) throws IOException {
        long before = channel.position();
        try {
            for (Iterator<String> line = lines.iterator(); line.hasNext(); ) {
                ByteBuffer bytes = ByteBuffer.wrap(line.next().getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
            channel.force(false);
        } catch (IOException full) {
            channel.truncate(before); // half a line must not stay in front of the next
            channel.position(before);
            throw full;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
