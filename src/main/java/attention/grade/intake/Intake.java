package attention.grade.intake;

import attention.check.Register;
import attention.grade.Unusable;
import attention.words.Words;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The submissions of a class: a folder or an archive that holds one folder, one archive or some
 * files for each learner.
 *
 * @param parcels one for each learner, in the order of their ids
 * @param unusable what belongs to nobody
 */
public record Intake(List<Parcel> parcels, List<Unusable> unusable) {
    private static final Words WORDS = Words.of("grade");

    /**
     * Looks through what was handed in; opens nothing yet.
     *
     * @throws IOException if the place as a whole cannot be read; the message is a sentence
     */
    public static Intake of(Path place, Roster roster) throws IOException {
        if (!Files.exists(place)) {
            throw new IOException(WORDS.text("class/nothing there", "place", place));
        }
        List<Unusable> unusable = new ArrayList<>();
        List<Piece> pieces =
                Files.isDirectory(place)
                        ? folder(place, roster, unusable)
                        : new Exported(archive(place), roster, unusable).pieces();
        List<Parcel> parcels = roster.parcels(grouped(pieces), unusable);
        return new Intake(parcels, Raw.capped(unusable));
    }

    private static List<Piece> folder(Path place, Roster roster, List<Unusable> unusable)
            throws IOException {
        List<Path> children;
        try (var list = Files.list(place)) {
            children = list.sorted(Comparator.comparing(it -> it.getFileName() + "")).toList();
        }
        if (children.stream().anyMatch(Intake::isPartOfOne)) {
            throw new IOException(WORDS.text("class/one learner", "place", place));
        }
        Map<String, Bundle> bundles =
                Bundle.ofFiles(children.stream().map(it -> it.getFileName() + "").toList());
        List<Piece> pieces = new ArrayList<>();
        for (Path child : children) {
            String name = child.getFileName() + "";
            if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                if (EntryNames.isHidden(name) && Wanted.folder(name)) {
                    unusable.add(new Unusable(name, WORDS.text("intake/hidden folder"), ""));
                } else if (Wanted.folder(name)) {
                    pieces.add(Piece.ofFolder(name, Containers.ofFolder(child)));
                }
            } else {
                boolean file = Files.isRegularFile(child, LinkOption.NOFOLLOW_LINKS);
                Tree.Kind kind = file ? Tree.Kind.FILE : Tree.Kind.LINK;
                Tree.Item item = new Tree.Item(name, file ? Files.size(child) : 0, kind);
                new ClassFile(name, item, FolderTree.ofFile(child), Containers.ofArchive(child))
                        .sort(Optional.ofNullable(bundles.get(name)), roster, pieces, unusable);
            }
        }
        return pieces;
    }

    /** Ids such as 07-anna are fine: only the lessons' own folders are a learner's. */
    private static boolean isPartOfOne(Path child) {
        String name = child.getFileName() + "";
        return name.equals("exercises")
                || Register.get().all().stream().anyMatch(it -> it.lesson().folder().equals(name));
    }

    private static Tree archive(Path place) throws IOException {
        if (!Containers.isArchive(place.toString())) {
            throw new IOException(WORDS.text("class/no archive", "place", place));
        }
        try {
            // Stays open: submissions are read from it one after the other.
            return ArchiveSize.OF_A_CLASS.open(place);
        } catch (Refused refused) {
            throw new IOException(place + ": " + refused.getMessage(), refused);
        } catch (FileSystemException ours) {
            throw ours; // the disk is full, say
        } catch (IOException | RuntimeException broken) {
            throw new IOException(place + ": " + WORDS.text("intake/broken"), broken);
        }
    }

    /**
     * Several files of one learner, as Canvas exports them, are one submission, and so are files
     * and typed text of one, for which Moodle has a folder each.
     */
    private static List<Piece> grouped(List<Piece> pieces) {
        Map<List<String>, List<Piece>> ofOne = new LinkedHashMap<>();
        List<Piece> grouped = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece.file() || !piece.name().isEmpty()) {
                List<String> who = List.of(piece.id(), piece.name());
                ofOne.computeIfAbsent(who, k -> new ArrayList<>()).add(piece);
            } else {
                grouped.add(piece);
            }
        }
        ofOne.values().forEach(all -> grouped.add(Piece.together(all)));
        return grouped;
    }
}
