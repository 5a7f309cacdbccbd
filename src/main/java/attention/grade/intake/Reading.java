package attention.grade.intake;

import attention.words.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a submission may hold of answers, and refuses the rest unread. */
final class Reading {
    private static final Words WORDS = Words.of("grade");

    /** Files that may hold answers; beyond that nobody can have written them. */
    static final int MOST_FILES = 5_000;

    /** In a clone of the workbook, perhaps in a folder of its own. */
    private static final Pattern CLONE = Pattern.compile("(.*/)?exercises/\\d\\d-[^/]+/[^/]+");

    /** What stands in a clone of the workbook's own, with names that answers have. */
    private static final List<String> OURS =
            List.of("solutions/", "src/main/", "src/test/", "docs/");

    private final Raw raw = new Raw();
    private final Sizes sizes = new Sizes(raw);

    static Raw read(Tree tree) throws IOException {
        Reading reading = new Reading();
        Set<String> wanted = reading.wanted(reading.inScope(tree.items()));
        tree.read(wanted, reading.sizes::take);
        reading.raw.files().sort(Comparator.comparing(RawFile::path));
        return reading.raw;
    }

    /** All but what a clone brings along: solutions and stubs are no answers of the learner's. */
    private List<Tree.Item> inScope(List<Tree.Item> items) {
        if (items.size() > FolderTree.MOST) {
            raw.refuse("", WORDS.text("intake/too many files", "most", FolderTree.MOST));
        }
        List<Tree.Item> named =
                items.stream().filter(it -> it.path().length() <= EntryNames.LONGEST).toList();
        if (named.size() < items.size()) {
            raw.refuse("", WORDS.text("intake/long names", "most", EntryNames.LONGEST));
        }
        List<String> ours = new ArrayList<>();
        clones(named).forEach(root -> OURS.forEach(it -> ours.add(root + it)));
        return named.stream()
                .filter(it -> ours.stream().noneMatch(our -> it.path().startsWith(our)))
                .toList();
    }

    /** The few folders nearest to the top that hold the exercises. */
    private static List<String> clones(List<Tree.Item> items) {
        Set<String> roots =
                new TreeSet<>(Comparator.comparing(String::length).thenComparing(it -> it));
        for (Tree.Item item : items) {
            Matcher clone = CLONE.matcher(item.path());
            if (clone.matches()) {
                roots.add(clone.group(1) == null ? "" : clone.group(1));
            }
        }
        return roots.stream().limit(20).toList();
    }

    private Set<String> wanted(List<Tree.Item> items) {
        Map<String, Integer> sameName = new HashMap<>();
        items.forEach(it -> sameName.merge(low(it.path()), 1, Integer::sum));
        List<Tree.Item> answers = new ArrayList<>();
        for (Tree.Item item : items) {
            if (Wanted.file(item.path()) && Wanted.path(item.path())) {
                answers.add(item);
            } else {
                sizes.other(item.path());
            }
        }
        // What is in its place comes first: it is not to be left out for what lies about.
        Set<Tree.Item> inPlace = new HashSet<>();
        answers.stream().filter(it -> CLONE.matcher(it.path()).matches()).forEach(inPlace::add);
        answers.sort(
                Comparator.comparing((Tree.Item it) -> !inPlace.contains(it))
                        .thenComparing(Tree.Item::path));
        if (answers.size() > MOST_FILES) {
            raw.refuse("", WORDS.text("intake/too many answers", "most", MOST_FILES));
        }
        Set<String> wanted = new LinkedHashSet<>();
        answers.stream()
                .limit(MOST_FILES)
                .filter(it -> usable(it, sameName.getOrDefault(low(it.path()), 1)))
                .forEach(it -> wanted.add(it.path()));
        return wanted;
    }

    private static String low(String path) {
        return path.toLowerCase(Locale.ROOT);
    }

    private boolean usable(Tree.Item item, int ofThisName) {
        String path = item.path();
        if (!EntryNames.inside(path)) {
            raw.refuse(path, WORDS.text("intake/leads out"));
            return false;
        }
        if (item.kind() != Tree.Kind.FILE) {
            raw.refuse(path, WORDS.text("no file/" + low(item.kind().name())));
            return false;
        }
        if (ofThisName > 1) {
            raw.refuse(path, WORDS.text("intake/two of a name"));
            return false;
        }
        return sizes.fits(path, item.size());
    }
}
