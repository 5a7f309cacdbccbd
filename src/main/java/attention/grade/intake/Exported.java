package attention.grade.intake;

import attention.grade.Unusable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One archive with the submissions of a class, as learning platforms export it. */
final class Exported {
    private final Tree whole;

    private final List<Unusable> unusable;

    Exported(Tree whole, List<Unusable> unusable) {
        this.whole = whole;
        this.unusable = unusable;
    }

    /** One for each folder, archive or file at the top, below one folder that holds all. */
    List<Piece> pieces() throws IOException {
        List<Tree.Item> items = new ArrayList<>();
        for (Tree.Item item : whole.items()) {
            if (EntryNames.inside(item.path())) {
                if (Wanted.path(item.path()) && !item.path().matches("(.*/)?\\..*")) {
                    items.add(item);
                }
            } else {
                unusable.add(new Unusable(item.path(), "Its name leads out of the archive.", ""));
            }
        }
        String root = root(items);
        Map<String, List<Tree.Item>> folders = new TreeMap<>();
        List<Piece> pieces = new ArrayList<>();
        for (Tree.Item item : items) {
            String path = item.path().substring(root.length());
            int slash = path.indexOf('/');
            if (slash > 0 && Wanted.folder(path.substring(0, slash))) {
                folders.computeIfAbsent(path.substring(0, slash), k -> new ArrayList<>()).add(item);
            } else if (slash < 0) {
                file(item, path, pieces);
            }
        }
        folders.forEach((name, all) -> pieces.add(folder(name, root + name + "/", all)));
        return pieces;
    }

    /** The one folder that everything lies in, with its slash, if it is not a learner's. */
    private static String root(List<Tree.Item> items) {
        String first = items.isEmpty() ? "" : items.get(0).path();
        String root = first.substring(0, first.indexOf('/') + 1);
        boolean below =
                items.stream().allMatch(it -> it.path().startsWith(root))
                        && items.stream().allMatch(it -> isLearners(root, it.path()));
        return below && Bundle.of(root.replace("/", "")).isEmpty() ? root : "";
    }

    /** Whether it is in a folder of one learner below the root, or their archive. */
    private static boolean isLearners(String root, String path) {
        String rest = path.substring(root.length());
        return Containers.isArchive(path)
                || (rest.indexOf('/') > 0 && !rest.matches("(exercises|\\d\\d-[^/]+)/.*"));
    }

    private Piece folder(String name, String prefix, List<Tree.Item> items) {
        Map<String, String> renamed = new HashMap<>();
        items.forEach(it -> renamed.put(it.path(), it.path().substring(prefix.length())));
        return Piece.of(name, () -> Nested.read(new SubTree(whole, items, renamed)));
    }

    private void file(Tree.Item item, String name, List<Piece> pieces) {
        if (Containers.isArchive(name) && item.kind() == Tree.Kind.FILE) {
            pieces.add(Piece.of(name, () -> Nested.unpacked(whole, item)));
        } else if (Wanted.file(name)) {
            LooseFiles.piece(whole, item, name).ifPresentOrElse(pieces::add, () -> nobodys(name));
        }
    }

    private void nobodys(String name) {
        unusable.add(LooseFiles.nobodys(name));
    }
}
