package attention.grade.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A folder, archive or file that belongs to one learner.
 *
 * @param place its name, as the teacher sees it
 * @param bundle what a platform's name says
 * @param contents opens it
 * @param file whether it is a single file, of which a learner may have several
 */
record Piece(String place, Optional<Bundle> bundle, Parcel.Contents contents, boolean file) {
    /** A folder or an archive. */
    static Piece of(String name, Parcel.Contents contents) {
        return new Piece(name, Bundle.of(Containers.bare(name)), contents, false);
    }

    /** Files of one learner as one submission. */
    static Piece together(List<Piece> pieces) {
        List<Piece> sorted = pieces.stream().sorted(Comparator.comparing(Piece::place)).toList();
        Parcel.Contents contents =
                () -> {
                    Raw all = new Raw();
                    for (Piece piece : sorted) {
                        Raw one = piece.contents().read();
                        all.files().addAll(one.files());
                        all.unusable().addAll(one.unusable());
                    }
                    return all;
                };
        Piece first = sorted.get(0);
        return new Piece(first.place(), first.bundle(), contents, true);
    }

    /** What the platform, or the teacher, calls the learner. */
    String id() {
        return bundle.map(Bundle::id).orElse(Containers.bare(place));
    }

    /** The learner's name, or empty. */
    String name() {
        return bundle.map(Bundle::name).orElse("");
    }
}
