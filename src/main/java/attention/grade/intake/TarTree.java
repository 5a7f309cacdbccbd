package attention.grade.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.utils.BoundedSeekableByteChannelInputStream;

/** A tar, read in place. */
final class TarTree implements ArchiveSize.OpenTree {
    private final Metered archive;
    private final List<Item> items = new ArrayList<>();
    private final Map<String, TarHeaders.Entry> entries = new LinkedHashMap<>();
    private final Optional<ForeignNames> foreign;

    /** Reads the names, which stand before each file. */
    TarTree(Metered archive) throws IOException {
        this.archive = archive;
        TarHeaders headers = new TarHeaders(archive);
        List<TarHeaders.Entry> all = new ArrayList<>();
        for (var next = headers.next(); next.isPresent(); next = headers.next()) {
            all.add(next.get());
        }
        archive.namesAreKnown();
        List<byte[]> odd =
                all.stream()
                        .map(TarHeaders.Entry::name)
                        .filter(it -> ForeignNames.utf8(it).isEmpty())
                        .toList();
        ForeignNames names = ForeignNames.of(odd);
        foreign = odd.isEmpty() ? Optional.empty() : Optional.of(names);
        for (TarHeaders.Entry entry : all) {
            String name = EntryNames.plain(names.read(entry.name()));
            items.add(new Item(name, entry.size(), entry.kind()));
            entries.putIfAbsent(name, entry);
        }
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
            TarHeaders.Entry entry = entries.get(path);
            if (entry != null && entry.kind() == Kind.FILE) {
                // Takes turns with others who read the same archive.
                try (InputStream in =
                        new BoundedSeekableByteChannelInputStream(
                                entry.start(), entry.size(), archive)) {
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
