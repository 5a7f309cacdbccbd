package attention.grade.intake;

import attention.check.source.Nearest;
import attention.grade.Ids;
import attention.grade.Learner;
import attention.grade.Unusable;
import attention.grade.book.Sheet;
import attention.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The list of learners, a CSV with the columns {@code id} and, if wanted, {@code name}, {@code
 * email}, {@code folder} (what the submission is called) and {@code submitted} (ISO 8601).
 */
public final class Roster {
    /** No list: everybody who handed something in, by the names of their folders. */
    public static final Roster NONE = new Roster(List.of(), Optional.empty());

    private static final Words WORDS = Words.of("grade");

    private final List<Entry> entries;
    private final Optional<String> note;
    private final Map<String, List<Entry>> folders;
    private final Map<String, List<Entry>> ids;
    private final Map<String, List<Entry>> smallIds;
    private final Map<String, List<Entry>> emails;
    private final Map<String, List<Entry>> names;

    private record Entry(Learner learner, String folder, Optional<Instant> submitted) {}

    private Roster(List<Entry> entries, Optional<String> note) {
        this.entries = entries;
        this.note = note;
        folders = by(it -> Ids.of(it.folder()));
        ids = by(it -> it.learner().id());
        smallIds = by(it -> Ids.small(it.learner().id()));
        emails = by(it -> Ids.small(it.learner().email()));
        names = by(it -> Ids.small(it.learner().name()));
    }

    /**
     * Reads the list.
     *
     * @throws IOException if it cannot be used; the message is a sentence
     */
    public static Roster read(Path file) throws IOException {
        Sheet sheet = Sheet.read(file, List.of("id"));
        List<Entry> entries = new ArrayList<>();
        Map<String, Long> seen = new HashMap<>();
        for (Sheet.Line line : sheet.lines()) {
            Entry entry = entry(sheet, line);
            String id = entry.learner().id();
            Long before = seen.put(id, line.number());
            if (before != null) {
                throw new IOException(
                        WORDS.text(
                                "list/id twice",
                                "file",
                                file,
                                "id",
                                id,
                                "first",
                                before,
                                "second",
                                line.number()));
            }
            entries.add(entry);
        }
        if (entries.isEmpty()) {
            throw new IOException(WORDS.text("list/nobody", "file", file));
        }
        return new Roster(entries, sheet.note());
    }

    private static Entry entry(Sheet sheet, Sheet.Line line) throws IOException {
        String where = sheet.where(line.number());
        String id = line.get("id");
        if (id.isEmpty()) {
            throw new IOException(WORDS.text("list/no id", "where", where));
        }
        Learner learner = new Learner(id, line.get("name"), line.get("email"));
        String submitted = line.get("submitted");
        try {
            return new Entry(
                    learner,
                    line.get("folder"),
                    submitted.isEmpty()
                            ? Optional.empty()
                            : Optional.of(OffsetDateTime.parse(submitted).toInstant()));
        } catch (DateTimeException e) {
            throw new IOException(WORDS.text("list/time", "where", where, "text", submitted), e);
        }
    }

    /** What the teacher should look at, because it was guessed. */
    public Optional<String> note() {
        return note;
    }

    /** One parcel for each learner: those with a submission, and those of the list without. */
    List<Parcel> parcels(List<Piece> pieces, List<Unusable> unusable) {
        Map<String, Parcel> parcels = new TreeMap<>();
        List<Piece> exactFirst = new ArrayList<>(pieces);
        exactFirst.sort(Comparator.comparing(it -> exact(it).isEmpty()));
        for (Piece piece : exactFirst) {
            Optional<Entry> entry = entry(piece);
            Learner learner =
                    entry.map(Entry::learner)
                            .orElse(new Learner(Ids.of(piece.id()), piece.name(), ""));
            List<Unusable> notes = new ArrayList<>();
            if (entry.isEmpty() && !entries.isEmpty()) {
                notes.add(new Unusable(piece.place(), WORDS.text("list/not there"), near(piece)));
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
                    raw.refuse("", WORDS.text("list/nothing"));
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
                        WORDS.text(
                                "list/another",
                                "id",
                                learner.id(),
                                "place",
                                first.place(),
                                "own",
                                id),
                        ""));
        return new Learner(id, learner.name(), learner.email());
    }

    /** Whether a learner of the list is meant. */
    boolean knows(Piece piece) {
        return entry(piece).isPresent();
    }

    private Optional<Entry> entry(Piece piece) {
        return exact(piece).or(() -> loose(piece));
    }

    /** To the letter: it comes before whatever is only alike, of all submissions. */
    private Optional<Entry> exact(Piece piece) {
        return only(folders, Ids.of(Containers.bare(piece.place())))
                .or(() -> only(folders, Ids.of(piece.place())))
                .or(() -> only(ids, Ids.of(piece.id())));
    }

    private Optional<Entry> loose(Piece piece) {
        return only(smallIds, Ids.small(piece.id()))
                .or(() -> only(emails, Ids.small(piece.id())))
                .or(() -> only(names, Ids.small(piece.name())));
    }

    /** Where several fit, nobody can say which is meant. */
    private static Optional<Entry> only(Map<String, List<Entry>> index, String key) {
        List<Entry> all = index.getOrDefault(key, List.of());
        return all.size() == 1 && !key.isEmpty() ? Optional.of(all.get(0)) : Optional.empty();
    }

    private Map<String, List<Entry>> by(Function<Entry, String> key) {
        return entries.stream().collect(Collectors.groupingBy(key));
    }

    private String near(Piece piece) {
        List<String> ids = entries.stream().map(it -> it.learner().id()).toList();
        return ids.stream()
                .filter(it -> asNumber(it).equals(asNumber(piece.id())))
                .findFirst()
                .or(() -> Nearest.to(piece.id(), ids))
                .map(it -> WORDS.text("list/near", "id", it))
                .orElse("");
    }

    /** What a spreadsheet makes of 007, or of 7. */
    private static String asNumber(String id) {
        return id.replaceFirst("^0+(?=\\d)", "").replaceFirst("[.,]0$", "");
    }
}
