package attention.grade.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A zip, read in place; nothing is unpacked to the disk. */
final class ZipTree implements Tree, AutoCloseable {
    private final ZipFile zip;

    ZipTree(SeekableByteChannel channel) throws IOException {
        zip = ZipFile.builder().setSeekableByteChannel(channel).get();
    }

    @Override
    public synchronized List<Item> items() {
        List<Item> items = new ArrayList<>();
        Enumeration<ZipArchiveEntry> entries = zip.getEntries();
        while (entries.hasMoreElements() && items.size() <= Sizes.MOST_FILES) {
            ZipArchiveEntry entry = entries.nextElement();
            if (!entry.isDirectory()) {
                Kind kind = entry.isUnixSymlink() ? Kind.LINK : Kind.FILE;
                boolean open = zip.canReadEntryData(entry);
                items.add(
                        new Item(
                                EntryNames.plain(entry.getName()),
                                entry.getSize(),
                                open ? kind : Kind.SPECIAL));
            }
        }
        return items;
    }

    @Override
    public synchronized void read(Set<String> paths, Taker taker) throws IOException {
        Set<String> open = new TreeSet<>(paths);
        Enumeration<ZipArchiveEntry> entries = zip.getEntries();
        while (entries.hasMoreElements() && !open.isEmpty()) {
            ZipArchiveEntry entry = entries.nextElement();
            if (!entry.isDirectory() && open.remove(EntryNames.plain(entry.getName()))) {
                String name = EntryNames.plain(entry.getName());
                try (InputStream in = zip.getInputStream(entry)) {
                    taker.take(name, in);
                } catch (IOException e) {
                    taker.take(name, Tree.broken(e));
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
