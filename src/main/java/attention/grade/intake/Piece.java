package attention.grade.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A folder, archive or file that belongs to one learner.
 *
 * @param place its name, as the teacher sees it
 * @param id what the platform, or the teacher, calls the learner
 * @param name the learner's name, or empty
 * @param contents opens it
 * @param file whether it is a single file, of which a learner may have several
 */
record Piece(String place, String id, String name, Parcel.Contents contents, boolean file) {
    /** A folder, by its name. */
    static Piece ofFolder(String name, Parcel.Contents contents) {
        String composed = EntryNames.composed(name);
        Optional<Bundle> bundle = Bundle.ofFolder(composed);
        return of(composed, bundle, composed, contents, false);
    }

    /**
     * An archive or a file.
     *
     * @param bundle what a platform's name says of it
     * @param bare its name without its ending: whose it is if no platform says so
     */
    static Piece ofFile(
            String name, Optional<Bundle> bundle, String bare, Parcel.Contents contents) {
        boolean archive = Containers.isArchive(name) || Containers.isForeignArchive(name);
        String composed = EntryNames.composed(bare);
        return of(
                EntryNames.composed(name),
                bundle.or(() -> Bundle.ofFolder(composed)),
                composed,
                contents,
                !archive);
    }

    private static Piece of(
            String place,
            Optional<Bundle> bundle,
            String bare,
            Parcel.Contents contents,
            boolean file) {
        return new Piece(
                place,
                bundle.map(Bundle::id).orElse(bare),
                bundle.map(it -> EntryNames.composed(it.name())).orElse(""),
                contents,
                file);
    }

    /**
     * All pieces of one learner as one submission; what is broken of it costs no more than that.
     */
    static Piece together(List<Piece> pieces) {
        List<Piece> sorted = pieces.stream().sorted(Comparator.comparing(Piece::place)).toList();
        Parcel.Contents contents =
                () -> {
                    Raw all = new Raw();
                    for (Piece piece : sorted) {
                        all.add(Parcel.read(piece.place(), piece.contents()));
                    }
                    return all;
                };
        Piece first = sorted.get(0);
        return new Piece(first.place(), first.id(), first.name(), contents, first.file());
    }
}
