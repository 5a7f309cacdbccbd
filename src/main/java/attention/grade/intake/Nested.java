package attention.grade.intake;

import attention.words.Words;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * A learner's folder, in which an archive may lie: platforms keep what was uploaded as it came. An
 * archive inside of that one is not opened.
 */
final class Nested {
    private Nested() {}

    static Raw read(Tree folder) throws IOException {
        List<Tree.Item> items = folder.items();
        boolean loose = items.stream().anyMatch(it -> Wanted.file(it.path()));
        List<Tree.Item> archives =
                items.stream()
                        .filter(it -> it.path().length() <= EntryNames.LONGEST)
                        .filter(it -> Containers.isArchive(it.path()))
                        .filter(it -> it.kind() == Tree.Kind.FILE)
                        .filter(it -> Wanted.path(it.path()))
                        .toList();
        return loose || archives.size() != 1
                ? Reading.read(folder)
                : unpacked(folder, archives.get(0));
    }

    /** The contents of an archive that lies in a tree. */
    static Raw unpacked(Tree tree, Tree.Item archive) throws IOException {
        Raw all = new Raw();
        if (archive.size() > Containers.LARGEST_NESTED) {
            all.refuse(archive.path(), tooLarge());
            return all;
        }
        tree.read(
                Set.of(archive.path()),
                (path, in) -> {
                    byte[] bytes = in.readNBytes(Containers.LARGEST_NESTED + 1);
                    if (bytes.length > Containers.LARGEST_NESTED) {
                        all.refuse(path, tooLarge());
                        return;
                    }
                    all.add(Containers.archiveIn(path, bytes));
                });
        return all;
    }

    private static String tooLarge() {
        return Words.of("grade")
                .text("intake/large archive", "megabytes", Containers.LARGEST_NESTED >> 20);
    }
}
