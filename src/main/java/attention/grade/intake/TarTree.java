package attention.grade.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.io.input.BoundedInputStream;

/** A tar, packed or not, which can only be read from the front. */
record TarTree(Opening opening, boolean packed) implements Tree {
    /** What it may unpack to: all of it has to be unpacked to find its files. */
    static final long LARGEST = 64L * 1024 * 1024;

    /** Opens the tar from its beginning. */
    interface Opening {
        InputStream open() throws IOException;
    }

    private static InputStream gunzip(InputStream in) throws IOException {
        return GzipCompressorInputStream.builder()
                .setInputStream(in)
                .setDecompressConcatenated(true)
                .get();
    }

    private TarArchiveInputStream stream() throws IOException {
        InputStream in = new BufferedInputStream(opening.open());
        InputStream unpacked = packed ? gunzip(in) : in;
        return new TarArchiveInputStream(
                BoundedInputStream.builder()
                        .setInputStream(unpacked)
                        .setMaxCount(LARGEST)
                        .setOnMaxCount(
                                (most, count) -> {
                                    throw new IOException("it unpacks to more than 64 MB");
                                })
                        .get());
    }

    @Override
    public List<Item> items() throws IOException {
        List<Item> items = new ArrayList<>();
        try (TarArchiveInputStream tar = stream()) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null && items.size() <= Sizes.MOST_FILES;
                    entry = tar.getNextEntry()) {
                if (!entry.isDirectory()) {
                    String name = EntryNames.plain(entry.getName());
                    items.add(new Item(name, entry.getSize(), kind(entry)));
                }
            }
        }
        return items;
    }

    private static Kind kind(TarArchiveEntry entry) {
        if (entry.isSymbolicLink() || entry.isLink()) {
            return Kind.LINK;
        }
        return entry.isFile() && !entry.isSparse() ? Kind.FILE : Kind.SPECIAL;
    }

    @Override
    public void read(Set<String> paths, Taker taker) throws IOException {
        Set<String> open = new TreeSet<>(paths);
        try (TarArchiveInputStream tar = stream()) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null && !open.isEmpty();
                    entry = tar.getNextEntry()) {
                String name = EntryNames.plain(entry.getName());
                if (kind(entry) == Kind.FILE && !entry.isDirectory() && open.remove(name)) {
                    taker.take(name, tar);
                }
            }
        }
    }
}
