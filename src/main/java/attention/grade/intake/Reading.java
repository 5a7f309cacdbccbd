package attention.grade.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a submission may hold of answers, and refuses the rest unread. */
final class Reading {
    /** A clone of the workbook, perhaps in a folder of its own: only these folders of it count. */
    private static final Pattern CLONE = Pattern.compile("(.*/)?exercises/\\d\\d-[^/]+/[^/]+");

    private final Raw raw = new Raw();
    private final Sizes sizes = new Sizes(raw);

    static Raw read(Tree tree) throws IOException {
        Reading reading = new Reading();
        Set<String> wanted = reading.wanted(reading.inScope(tree.items()));
        tree.read(wanted, reading.sizes::take);
        reading.raw.files().sort(Comparator.comparing(RawFile::path));
        return reading.raw;
    }

    private List<Tree.Item> inScope(List<Tree.Item> items) {
        if (items.size() > Sizes.MOST_FILES) {
            raw.refuse(
                    "",
                    "There are more than %d files; not all were looked at. Hand in the folder exercises/ alone."
                            .formatted(Sizes.MOST_FILES));
        }
        Optional<String> root =
                items.stream()
                        .map(it -> CLONE.matcher(it.path()))
                        .filter(Matcher::matches)
                        .map(it -> it.group(1) == null ? "" : it.group(1))
                        .min(Comparator.comparingInt(String::length));
        return root.map(it -> within(it, items)).orElse(items);
    }

    private static List<Tree.Item> within(String root, List<Tree.Item> items) {
        return items.stream().filter(it -> of(root, it.path())).toList();
    }

    private static boolean of(String root, String path) {
        return path.startsWith(root + "exercises/") || path.startsWith(root + "my-notebooks/");
    }

    private Set<String> wanted(List<Tree.Item> items) {
        Map<String, List<Tree.Item>> sameName = new HashMap<>();
        for (Tree.Item item : items) {
            sameName.computeIfAbsent(item.path().toLowerCase(Locale.ROOT), k -> new ArrayList<>())
                    .add(item);
        }
        Set<String> wanted = new TreeSet<>();
        for (Tree.Item item : items) {
            boolean answer = Wanted.file(item.path()) && Wanted.path(item.path());
            if (!answer) {
                sizes.other(item.path());
            } else if (usable(item, sameName)) {
                wanted.add(item.path());
            }
        }
        return wanted;
    }

    private boolean usable(Tree.Item item, Map<String, List<Tree.Item>> sameName) {
        String path = item.path();
        if (!EntryNames.inside(path)) {
            raw.refuse(path, "Its name leads out of the archive.");
            return false;
        }
        if (item.kind() != Tree.Kind.FILE) {
            raw.refuse(
                    path,
                    item.kind() == Tree.Kind.LINK
                            ? "It is a link; links are not followed."
                            : "It is no plain file, or it cannot be read.");
            return false;
        }
        if (sameName.getOrDefault(path.toLowerCase(Locale.ROOT), List.of()).size() > 1) {
            raw.refuse(path, "There are two files of this name, and nobody can say which counts.");
            return false;
        }
        return sizes.fits(path, item.size());
    }
}
