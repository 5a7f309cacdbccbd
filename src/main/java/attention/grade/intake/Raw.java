package attention.grade.intake;

import attention.grade.Unusable;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands in one submission, before anybody looks into the files.
 *
 * @param files those that may hold answers
 * @param unusable those that were refused unread, and why
 */
record Raw(List<RawFile> files, List<Unusable> unusable) {
    Raw() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    void refuse(String file, String reason) {
        unusable.add(new Unusable(file, reason, ""));
    }
}
