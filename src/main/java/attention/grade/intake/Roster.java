package attention.grade.intake;

import attention.check.source.Nearest;
import attention.grade.Learner;
import attention.grade.Unusable;
import attention.grade.book.Csv;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The list of learners, a CSV with the columns {@code id} and, if wanted, {@code name}, {@code
 * email}, {@code folder} (what the submission is called) and {@code submitted} (ISO 8601).
 */
public final class Roster {
    /** No list: everybody who handed something in, by the names of their folders. */
    public static final Roster NONE = new Roster(List.of());

    private final List<Entry> entries;

    private record Entry(Learner learner, String folder, Optional<Instant> submitted) {}

    private Roster(List<Entry> entries) {
        this.entries = entries;
    }

    /**
     * Reads the list.
     *
     * @throws IOException if it cannot be used; the message is a sentence
     */
    public static Roster read(Path file) throws IOException {
        String text = Files.readString(file).replaceFirst("^\ufeff", "");
        List<Entry> entries = new ArrayList<>();
        Map<String, Long> seen = new LinkedHashMap<>();
        try (CSVParser parser = CSVParser.parse(text, Csv.READ)) {
            if (!parser.getHeaderMap().containsKey("id")) {
                throw new IOException(
                        file + " has no column id; its first line names the columns.");
            }
            for (CSVRecord line : parser) {
                Entry entry = entry(file, line);
                Long before = seen.put(entry.learner().id(), line.getRecordNumber());
                if (before != null) {
                    throw new IOException(
                            "%s has %s twice, in entries %d and %d."
                                    .formatted(
                                            file,
                                            entry.learner().id(),
                                            before,
                                            line.getRecordNumber()));
                }
                entries.add(entry);
            }
        } catch (UncheckedIOException | IllegalArgumentException e) {
            throw new IOException(file + " is no CSV: " + e.getMessage() + ".", e);
        }
        return new Roster(entries);
    }

    private static Entry entry(Path file, CSVRecord line) throws IOException {
        String id = text(line, "id");
        if (id.isEmpty()) {
            throw new IOException(
                    "%s has no id in entry %d.".formatted(file, line.getRecordNumber()));
        }
        Learner learner = new Learner(id, text(line, "name"), text(line, "email"));
        String submitted = text(line, "submitted");
        try {
            return new Entry(
                    learner,
                    text(line, "folder"),
                    submitted.isEmpty()
                            ? Optional.empty()
                            : Optional.of(OffsetDateTime.parse(submitted).toInstant()));
        } catch (DateTimeException e) {
            throw new IOException(
                    "%s: %s is no time such as 2026-03-01T23:59:00+01:00."
                            .formatted(file, submitted),
                    e);
        }
    }

    private static String text(CSVRecord line, String column) {
        return line.isMapped(column) && line.isSet(column) ? line.get(column).strip() : "";
    }

    /** One parcel for each learner: those with a submission, and those of the list without. */
    List<Parcel> parcels(List<Piece> pieces, List<Unusable> unusable) {
        Map<String, Parcel> parcels = new TreeMap<>();
        for (Piece piece : pieces) {
            Optional<Entry> entry = entry(piece);
            Learner learner =
                    entry.map(Entry::learner).orElse(new Learner(piece.id(), piece.name(), ""));
            List<Unusable> notes = new ArrayList<>();
            if (entry.isEmpty() && !entries.isEmpty()) {
                notes.add(new Unusable(piece.place(), "It is not in the list.", near(piece)));
            }
            Learner own = unique(learner, parcels, piece, notes);
            Optional<Instant> submitted = entry.flatMap(Entry::submitted);
            parcels.put(
                    own.id(), new Parcel(own, piece.place(), submitted, notes, piece.contents()));
        }
        for (Entry entry : entries) {
            parcels.computeIfAbsent(entry.learner().id(), id -> absent(entry));
        }
        unusable.addAll(parcels.values().stream().flatMap(it -> it.notes().stream()).toList());
        return List.copyOf(parcels.values());
    }

    private static Parcel absent(Entry entry) {
        Parcel.Contents nothing =
                () -> {
                    Raw raw = new Raw();
                    raw.refuse("", "Nothing was handed in.");
                    return raw;
                };
        return new Parcel(entry.learner(), "", entry.submitted(), List.of(), nothing);
    }

    /** Two submissions never become one learner's: the second is graded under a name of its own. */
    private static Learner unique(
            Learner learner, Map<String, Parcel> parcels, Piece piece, List<Unusable> notes) {
        Parcel first = parcels.get(learner.id());
        if (first == null) {
            return learner;
        }
        int number = 2;
        while (parcels.containsKey(learner.id() + "#" + number)) {
            number++;
        }
        String id = learner.id() + "#" + number;
        notes.add(
                new Unusable(
                        piece.place(),
                        "%s has another submission, %s; this one is graded as %s."
                                .formatted(learner.id(), first.place(), id),
                        ""));
        return new Learner(id, learner.name(), learner.email());
    }

    /** Whether a learner of the list is meant. */
    boolean knows(Piece piece) {
        return entry(piece).isPresent();
    }

    private Optional<Entry> entry(Piece piece) {
        String bare = Containers.bare(piece.place());
        return first(entry -> entry.folder().equals(bare) || entry.folder().equals(piece.place()))
                .or(() -> first(entry -> same(entry.learner().id(), piece.id())))
                .or(() -> first(entry -> same(entry.learner().email(), piece.id())))
                .or(() -> only(piece.name()));
    }

    private Optional<Entry> first(java.util.function.Predicate<Entry> fits) {
        return entries.stream().filter(fits).findFirst();
    }

    /** By name, if no two have it. */
    private Optional<Entry> only(String name) {
        List<Entry> fits = entries.stream().filter(it -> same(it.learner().name(), name)).toList();
        return fits.size() == 1 && !name.isEmpty() ? Optional.of(fits.get(0)) : Optional.empty();
    }

    private static boolean same(String a, String b) {
        return !a.isEmpty() && a.toLowerCase(Locale.ROOT).equals(b.toLowerCase(Locale.ROOT));
    }

    private String near(Piece piece) {
        List<String> ids = entries.stream().map(it -> it.learner().id()).toList();
        return Nearest.to(piece.id(), ids).map(it -> "Is it " + it + "?").orElse("");
    }
}
