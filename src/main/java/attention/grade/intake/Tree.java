package attention.grade.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.io.input.BrokenInputStream;

/** Files in a container: a folder, an archive, or a part of one. */
interface Tree {
    /** What an item is. */
    enum Kind {
        FILE,
        LINK,
        /** A pipe, a device, something that cannot be read. */
        SPECIAL,
        /** Packed with a password. */
        LOCKED,
        /** Packed in a way that hardly anybody uses, such as with holes. */
        UNUSUAL
    }

    /**
     * An item of the container.
     *
     * @param path with {@code /} between folders
     * @param size in bytes as the container tells it, which may be a lie; negative if it does not
     */
    record Item(String path, long size, Kind kind) {}

    /** Gets the contents of one file. */
    interface Taker {
        void take(String path, InputStream in) throws IOException;
    }

    /** What a file that cannot be opened reads like. */
    static InputStream broken(IOException why) {
        return new BrokenInputStream((Throwable) why);
    }

    /** All items but folders; of a folder on the disk at most {@link FolderTree#MOST} and one. */
    List<Item> items() throws IOException;

    /** How names were read that are not UTF-8; empty if all are. */
    default Optional<ForeignNames> foreign() {
        return Optional.empty();
    }

    /** Hands out the contents of these files, each at most once. */
    void read(Set<String> paths, Taker taker) throws IOException;
}
