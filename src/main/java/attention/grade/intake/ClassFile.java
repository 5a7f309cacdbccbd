package attention.grade.intake;

import attention.grade.Unusable;
import attention.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file that lies among the submissions of a class.
 *
 * @param name what it is called
 * @param item the file in its tree
 * @param tree the folder or archive of the class
 * @param unpacked what is in it if it is an archive
 */
record ClassFile(String name, Tree.Item item, Tree tree, Parcel.Contents unpacked) {
    private static final Words WORDS = Words.of("grade");

    /**
     * Puts it to the submissions, or to what is nobody's.
     *
     * @param bundle what a platform's name says of it
     * @param roster knows whose it is where the file has a learner's name alone
     */
    void sort(Optional<Bundle> bundle, Roster roster, List<Piece> pieces, List<Unusable> unusable) {
        if (EntryNames.isHidden(name)) {
            return; // what systems keep for themselves
        }
        if (item.kind() != Tree.Kind.FILE) {
            unusable.add(new Unusable(name, WORDS.text("intake/link in class"), ""));
        } else if (Containers.isArchive(name)) {
            pieces.add(Piece.ofFile(name, bundle, Containers.bare(name), unpacked));
        } else if (Containers.isForeignArchive(name)) {
            pieces.add(refused(bundle, WORDS.text("intake/unknown archive")));
        } else if (Wanted.file(name)) {
            Piece piece = loose(bundle);
            boolean known = bundle.isPresent() || roster.knows(piece);
            add(piece, known, WORDS.text("intake/nobodys"), pieces, unusable);
        } else if (Wanted.binary(name)) {
            String reason = WORDS.text("intake/other file");
            Piece piece = refused(bundle, reason);
            add(piece, roster.knows(piece), reason, pieces, unusable);
        }
    }

    private void add(
            Piece piece,
            boolean known,
            String reason,
            List<Piece> pieces,
            List<Unusable> unusable) {
        if (known) {
            pieces.add(piece);
        } else {
            unusable.add(new Unusable(name, reason, ""));
        }
    }

    /** Under the name that the learner gave it. */
    private Piece loose(Optional<Bundle> bundle) {
        String own = bundle.map(Bundle::rest).orElse(name);
        Tree one = new SubTree(tree, List.of(item), Map.of(item.path(), own));
        return Piece.ofFile(name, bundle, stem(), () -> Nested.read(one));
    }

    /** What cannot be opened: the learner is told so. */
    private Piece refused(Optional<Bundle> bundle, String reason) {
        Parcel.Contents nothing =
                () -> {
                    Raw raw = new Raw();
                    raw.refuse(name, reason);
                    return raw;
                };
        String bare = Containers.isForeignArchive(name) ? Containers.bare(name) : stem();
        return Piece.ofFile(name, bundle, bare, nothing);
    }

    private String stem() {
        return name.substring(0, Math.max(0, name.indexOf('.')));
    }
}
