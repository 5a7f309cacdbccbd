package attention.grade.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A zip, read in place; nothing is unpacked to the disk. */
final class ZipTree implements ArchiveSize.OpenTree {
    private final Metered archive;
    private final ZipFile zip;
    private final List<Item> items = new ArrayList<>();
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
    private final Optional<ForeignNames> foreign;

    /** Reads the list of names, which a zip has at its end. */
    ZipTree(Metered archive) throws IOException {
        this.archive = archive;
        zip =
                ZipFile.builder()
                        .setSeekableByteChannel(archive)
                        .setIgnoreLocalFileHeader(true)
                        .get();
        archive.namesAreKnown();
        List<ZipArchiveEntry> all = Collections.list(zip.getEntries());
        List<byte[]> odd =
                all.stream().filter(ZipTree::isForeign).map(ZipArchiveEntry::getRawName).toList();
        foreign = odd.isEmpty() ? Optional.empty() : Optional.of(ForeignNames.of(odd));
        for (ZipArchiveEntry entry : all) {
            String name = EntryNames.plain(name(entry));
            if (!name.endsWith("/")) {
                items.add(new Item(name, entry.getSize(), kind(entry)));
                entries.putIfAbsent(name, entry);
            }
        }
    }

    private static boolean isForeign(ZipArchiveEntry entry) {
        return entry.getNameSource() != ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD
                && ForeignNames.utf8(entry.getRawName()).isEmpty();
    }

    private String name(ZipArchiveEntry entry) {
        return isForeign(entry) ? foreign.orElseThrow().read(entry.getRawName()) : entry.getName();
    }

    private Kind kind(ZipArchiveEntry entry) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return Kind.LOCKED;
        }
        boolean usual =
                entry.getMethod() == ZipEntry.STORED || entry.getMethod() == ZipEntry.DEFLATED;
        return entry.isUnixSymlink() ? Kind.LINK : usual ? Kind.FILE : Kind.UNUSUAL;
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
            ZipArchiveEntry entry = entries.get(path);
            if (entry != null) {
                try (InputStream in = open(entry)) {
                    taker.take(path, in);
                } catch (Refused tooLong) {
                    throw tooLong;
                } catch (IOException e) {
                    taker.take(path, Tree.broken(e));
                }
            }
        }
    }

    /** What comes out reads the archive under the same lock; several learners may lie in it. */
    private InputStream open(ZipArchiveEntry entry) throws IOException {
        synchronized (archive) {
            return zip.getInputStream(entry);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
