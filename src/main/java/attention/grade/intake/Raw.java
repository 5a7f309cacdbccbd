package attention.grade.intake;

import attention.grade.Unusable;
import attention.grade.notebook.NotebookText;
import attention.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What stands in one submission, before anybody looks into the files.
 *
 * @param files Java files, which may hold answers
 * @param notebooks notebooks by their paths
 * @param unusable those that were refused unread, and why
 */
record Raw(List<RawFile> files, Map<String, NotebookText> notebooks, List<Unusable> unusable) {
    /** A page of remarks helps nobody; those of an attacker would fill a disk. */
    static final int MOST_REMARKS = 50;

    Raw() {
        this(new ArrayList<>(), new TreeMap<>(), new ArrayList<>());
    }

    void refuse(String file, String reason) {
        unusable.add(new Unusable(EntryNames.shown(file), reason, ""));
    }

    void add(Raw more) {
        files.addAll(more.files());
        notebooks.putAll(more.notebooks());
        unusable.addAll(more.unusable());
    }

    /** At most so many remarks, and how many more there are. */
    static List<Unusable> capped(List<Unusable> all) {
        if (all.size() <= MOST_REMARKS) {
            return List.copyOf(all);
        }
        List<Unusable> some = new ArrayList<>(all.subList(0, MOST_REMARKS));
        String more = Words.of("grade").counted("intake/more", all.size() - MOST_REMARKS);
        some.add(new Unusable("", more, ""));
        return List.copyOf(some);
    }
}
