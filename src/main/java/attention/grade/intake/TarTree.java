package attention.grade.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarFile;
import org.apache.commons.compress.utils.BoundedSeekableByteChannelInputStream;

/**
 * A tar, read in place. A file with holes is none of ours: of a few bytes it makes gigabytes. Names
 * are read by their bytes, in which each is a letter of Latin-1, for UTF-8 loses those that are
 * not.
 */
final class TarTree implements ArchiveSize.OpenTree {
    /** As tars are written. */
    private static final int BLOCK = 512;

    private static final int RECORD = 10 * 1024;

    private final Metered archive;
    private final List<Item> items = new ArrayList<>();
    private final Map<String, TarArchiveEntry> entries = new LinkedHashMap<>();
    private final Optional<ForeignNames> foreign;

    /** Reads the names, which stand before each file. */
    TarTree(Metered archive) throws IOException {
        this.archive = archive;
        List<TarArchiveEntry> all = entries("UTF-8");
        List<TarArchiveEntry> bytes =
                all.stream().allMatch(TarTree::isSound) ? all : entries("ISO-8859-1");
        archive.namesAreKnown();
        List<byte[]> odd = new ArrayList<>();
        for (int k = 0; k < all.size(); k++) {
            if (isForeign(all.get(k), bytes.get(k))) {
                odd.add(latin1(bytes.get(k)));
            }
        }
        foreign = odd.isEmpty() ? Optional.empty() : Optional.of(ForeignNames.of(odd));
        for (int k = 0; k < all.size(); k++) {
            add(all.get(k), bytes.get(k));
        }
    }

    private List<TarArchiveEntry> entries(String encoding) throws IOException {
        archive.position(0);
        // Not closed: it would close the archive.
        return new TarFile(archive, RECORD, BLOCK, encoding, true).getEntries();
    }

    /** Whether no byte of its name may have been lost. */
    private static boolean isSound(TarArchiveEntry entry) {
        return entry.getName().indexOf('?') < 0 && entry.getName().indexOf('\ufffd') < 0;
    }

    /** A name in an extended header is UTF-8 always and the same in both readings. */
    private static boolean isForeign(TarArchiveEntry text, TarArchiveEntry bytes) {
        return !text.getName().equals(bytes.getName())
                && ForeignNames.utf8(latin1(bytes)).isEmpty();
    }

    private static byte[] latin1(TarArchiveEntry entry) {
        return entry.getName().getBytes(StandardCharsets.ISO_8859_1);
    }

    private void add(TarArchiveEntry text, TarArchiveEntry bytes) {
        if (!text.isDirectory()) {
            String name =
                    isForeign(text, bytes)
                            ? foreign.orElseThrow().read(latin1(bytes))
                            : text.getName();
            items.add(new Item(EntryNames.plain(name), text.getSize(), kind(text)));
            entries.putIfAbsent(EntryNames.plain(name), text);
        }
    }

    private static Kind kind(TarArchiveEntry entry) {
        if (entry.isSymbolicLink() || entry.isLink()) {
            return Kind.LINK;
        }
        return entry.isSparse() ? Kind.UNUSUAL : entry.isFile() ? Kind.FILE : Kind.SPECIAL;
    }

    @Override
    public List<Item> items() {
        return items;
    }

    @Override
    public Optional<ForeignNames> foreign() {
        return foreign;
    }

    @Override
    public void read(Set<String> paths, Taker taker) throws IOException {
        for (String path : paths) {
            TarArchiveEntry entry = entries.get(path);
            if (entry != null && kind(entry) == Kind.FILE) {
                // Takes turns with others who read the same archive.
                try (InputStream in =
                        new BoundedSeekableByteChannelInputStream(
                                entry.getDataOffset(), entry.getSize(), archive)) {
                    taker.take(path, in);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
