package attention.grade.intake;

import attention.grade.Unusable;
import attention.words.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One archive with the submissions of a class, as learning platforms export it. */
final class Exported {
    private static final Words WORDS = Words.of("grade");

    private final Tree whole;
    private final Roster roster;
    private final List<Unusable> unusable;
    private final List<Piece> pieces = new ArrayList<>();

    Exported(Tree whole, Roster roster, List<Unusable> unusable) {
        this.whole = whole;
        this.roster = roster;
        this.unusable = unusable;
    }

    /** One for each folder, archive or file at the top, below one folder that holds all. */
    List<Piece> pieces() throws IOException {
        List<Tree.Item> items = new ArrayList<>();
        for (Tree.Item item : whole.items()) {
            if (!EntryNames.inside(item.path())) {
                unusable.add(
                        new Unusable(
                                EntryNames.shown(item.path()), WORDS.text("intake/leads out"), ""));
            } else if (Wanted.path(item.path())) {
                items.add(item);
            }
        }
        String root = root(items);
        Map<String, List<Tree.Item>> folders = new TreeMap<>();
        Map<String, Tree.Item> files = new TreeMap<>();
        for (Tree.Item item : items) {
            String path = item.path().substring(root.length());
            int slash = path.indexOf('/');
            if (slash > 0) {
                folders.computeIfAbsent(path.substring(0, slash), k -> new ArrayList<>()).add(item);
            } else if (slash < 0) {
                if (files.putIfAbsent(path, item) != null) {
                    unusable.add(new Unusable(path, WORDS.text("intake/two of a name"), ""));
                }
            }
        }
        Map<String, Bundle> bundles = Bundle.ofFiles(files.keySet());
        files.forEach((name, item) -> file(item, name, Optional.ofNullable(bundles.get(name))));
        folders.forEach((name, all) -> folder(name, root + name + "/", all));
        return pieces;
    }

    /** The one folder that everything lies in, with its slash, if it is not a learner's. */
    private static String root(List<Tree.Item> items) {
        String first = items.isEmpty() ? "" : items.get(0).path();
        String root = first.substring(0, first.indexOf('/') + 1);
        boolean below =
                items.stream().allMatch(it -> it.path().startsWith(root))
                        && items.stream().allMatch(it -> isLearners(root, it.path()));
        return below && Bundle.ofFolder(root.replace("/", "")).isEmpty() ? root : "";
    }

    /** Whether it is in a folder of one learner below the root, or their archive. */
    private static boolean isLearners(String root, String path) {
        String rest = path.substring(root.length());
        return Containers.isArchive(path)
                || EntryNames.isHidden(rest)
                || (rest.indexOf('/') > 0 && !rest.matches("(exercises|\\d\\d-[^/]+)/.*"));
    }

    private void folder(String name, String prefix, List<Tree.Item> items) {
        if (EntryNames.isHidden(name)) {
            unusable.add(new Unusable(name, WORDS.text("intake/hidden folder"), ""));
            return;
        }
        Map<String, String> renamed = new HashMap<>();
        items.forEach(it -> renamed.put(it.path(), it.path().substring(prefix.length())));
        Optional<Unusable> guessed = guessed(name);
        guessed.ifPresent(unusable::add);
        pieces.add(
                Piece.ofFolder(
                        name,
                        () -> {
                            Raw raw = new Raw();
                            guessed.ifPresent(raw.unusable()::add);
                            raw.add(Nested.read(new SubTree(whole, items, renamed)));
                            return raw;
                        }));
    }

    /** Says in what code page a name was read that is not UTF-8. */
    private Optional<Unusable> guessed(String name) {
        boolean plain = name.codePoints().allMatch(c -> c < 128 && c != '%');
        return plain
                ? Optional.empty()
                : whole.foreign().map(it -> new Unusable(name, it.sentence(), ""));
    }

    private void file(Tree.Item item, String name, Optional<Bundle> bundle) {
        guessed(name).ifPresent(unusable::add);
        new ClassFile(name, item, whole, () -> Nested.unpacked(whole, item))
                .sort(bundle, roster, pieces, unusable);
    }
}
