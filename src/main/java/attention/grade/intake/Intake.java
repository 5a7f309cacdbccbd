package attention.grade.intake;

import attention.check.Register;
import attention.grade.Unusable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The submissions of a class: a folder or an archive that holds one folder, one archive or some
 * files for each learner.
 *
 * @param parcels one for each learner, in the order of their ids
 * @param unusable what belongs to nobody
 */
public record Intake(List<Parcel> parcels, List<Unusable> unusable) {
    /**
     * Looks through what was handed in; opens nothing yet.
     *
     * @throws IOException if the place as a whole cannot be read; the message is a sentence
     */
    public static Intake of(Path place, Roster roster) throws IOException {
        if (!Files.exists(place)) {
            throw new IOException("There is no " + place + ".");
        }
        List<Unusable> unusable = new ArrayList<>();
        List<Piece> pieces =
                Files.isDirectory(place) ? folder(place, unusable) : archive(place, unusable);
        List<Parcel> parcels = roster.parcels(grouped(pieces), unusable);
        return new Intake(parcels, List.copyOf(unusable));
    }

    private static List<Piece> folder(Path place, List<Unusable> unusable) throws IOException {
        List<Piece> pieces = new ArrayList<>();
        List<Path> children;
        try (var list = Files.list(place)) {
            children = list.sorted(Comparator.comparing(it -> it.getFileName() + "")).toList();
        }
        if (children.stream().anyMatch(Intake::isPartOfOne)) {
            throw new IOException(
                    place + " is the submission of one learner: give the folder that it lies in.");
        }
        for (Path child : children) {
            String name = child.getFileName() + "";
            if (name.startsWith(".") || !Wanted.folder(name)) {
                continue;
            }
            if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                pieces.add(Piece.of(name, Containers.ofFolder(child)));
            } else if (!Files.isRegularFile(child, LinkOption.NOFOLLOW_LINKS)) {
                unusable.add(new Unusable(name, "It is a link or no plain file.", ""));
            } else if (Containers.isArchive(name)) {
                pieces.add(Piece.of(name, Containers.ofArchive(child)));
            } else if (Wanted.file(name)) {
                Tree.Item item = new Tree.Item(name, Files.size(child), Tree.Kind.FILE);
                LooseFiles.piece(new FolderTree(place), item, name)
                        .ifPresentOrElse(pieces::add, () -> unusable.add(LooseFiles.nobodys(name)));
            } else if (Wanted.binary(name)) {
                unusable.add(new Unusable(name, "It is no submission that can be read.", ""));
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

    private static List<Piece> archive(Path place, List<Unusable> unusable) throws IOException {
        if (!Containers.isArchive(place.toString())) {
            throw new IOException(
                    place + " is neither a folder nor a zip or tar.gz with submissions.");
        }
        Tree whole =
                Containers.isTar(place.toString())
                        ? Containers.tar(place)
                        : new ZipTree(FileChannel.open(place));
        return new Exported(whole, unusable).pieces();
    }

    /** Several files of one learner, as Canvas exports them, are one submission. */
    private static List<Piece> grouped(List<Piece> pieces) {
        Map<String, List<Piece>> byLearner = new LinkedHashMap<>();
        List<Piece> grouped = new ArrayList<>();
        for (Piece piece : pieces) {
            if (!piece.file()) {
                grouped.add(piece);
            } else {
                byLearner.computeIfAbsent(piece.id(), k -> new ArrayList<>()).add(piece);
            }
        }
        byLearner.values().forEach(all -> grouped.add(Piece.together(all)));
        return grouped;
    }
}
