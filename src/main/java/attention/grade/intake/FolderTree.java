package attention.grade.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A folder on the disk. Links are not followed, pipes and devices not opened. A name that is not in
 * the system's encoding leads back to no file, so files are kept as they were found.
 */
final class FolderTree implements Tree {
    /** How many files of one learner are looked at, by name. */
    static final int MOST = 100_000;

    private final Path root;
    private final Map<String, Path> found = new HashMap<>();

    FolderTree(Path root) {
        this.root = root;
    }

    /** One file of a folder, by its name. */
    static FolderTree ofFile(Path file) {
        FolderTree tree = new FolderTree(file.resolveSibling("."));
        tree.found.put(file.getFileName() + "", file);
        return tree;
    }

    @Override
    public List<Item> items() throws IOException {
        List<Item> items = new ArrayList<>();
        Files.walkFileTree(root, new Visitor(items));
        return items;
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private final List<Item> items;

        Visitor(List<Item> items) {
            this.items = items;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                throws Refused {
            Opening.goOn();
            return folder.equals(root) || Wanted.folder(name(folder))
                    ? FileVisitResult.CONTINUE
                    : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws Refused {
            Kind kind =
                    attributes.isRegularFile()
                            ? Kind.FILE
                            : attributes.isSymbolicLink() ? Kind.LINK : Kind.SPECIAL;
            found.putIfAbsent(name(file), file);
            return add(new Item(name(file), attributes.size(), kind));
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) throws Refused {
            return add(new Item(name(file), 0, Kind.SPECIAL));
        }

        private FileVisitResult add(Item item) throws Refused {
            Opening.goOn();
            items.add(item);
            return items.size() > MOST ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }

        private String name(Path file) {
            return root.relativize(file).toString().replace('\\', '/');
        }
    }

    @Override
    public void read(Set<String> paths, Taker taker) throws IOException {
        for (String path : paths) {
            // The file may have become a link since it was looked at.
            try (InputStream in =
                    Files.newInputStream(
                            found.getOrDefault(path, root.resolve(path)),
                            LinkOption.NOFOLLOW_LINKS)) {
                taker.take(path, in);
            } catch (Refused tooLong) {
                throw tooLong;
            } catch (IOException e) {
                taker.take(path, Tree.broken(e));
            }
        }
    }
}
