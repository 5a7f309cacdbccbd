package attention.study.seqtoseq;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Dates in six spellings, and the one of ISO 8601: "27 november 2026" → "2026-11-27". Years 1000 to
 * 2999, days 1 to 28; characters are read and written one by one.
 */
public record Dates() implements Bitext {
    private static final List<String> MONTHS =
            List.of(
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december");

    /** Where d, m and y stand, in digits or (n) as a name or (a) its first three letters. */
    private static final List<String> SPELLINGS =
            List.of("d n y", "n d, y", "d a y", "d.m.y", "m/d/y", "y年m月d日");

    private static final int FIRST_YEAR = 1000;
    private static final int YEARS = 2000;
    private static final int DAYS = 28;

    @Override
    public Vocabulary source() {
        Stream<String> all =
                Stream.of("0123456789", String.join("", MONTHS), " ,./年月日")
                        .flatMap(it -> words(it).stream());
        return Vocabulary.of(all);
    }

    @Override
    public Vocabulary target() {
        return Vocabulary.of(Stream.concat(Stream.of(START, END), words("0123456789-").stream()));
    }

    @Override
    public List<String> words(String text) {
        return List.of(text.split(""));
    }

    @Override
    public Pair draw(RandomGenerator random) {
        int year = FIRST_YEAR + random.nextInt(YEARS);
        int month = 1 + random.nextInt(MONTHS.size());
        int day = 1 + random.nextInt(DAYS);
        return pair(year, month, day, SPELLINGS.get(random.nextInt(SPELLINGS.size())));
    }

    /** A date in one of the spellings, such as {@code d.m.y}. */
    Pair pair(int year, int month, int day, String spelling) {
        List<String> source = new ArrayList<>();
        List<Integer> years = List.of();
        List<Integer> months = List.of();
        List<Integer> days = List.of();
        for (String part : words(spelling)) {
            String text =
                    switch (part) {
                        case "y" -> "" + year;
                        case "m" -> "" + month;
                        case "d" -> "" + day;
                        case "n" -> MONTHS.get(month - 1);
                        case "a" -> MONTHS.get(month - 1).substring(0, 3);
                        default -> part;
                    };
            List<Integer> places = places(source.size(), text.length());
            source.addAll(words(text));
            years = part.equals("y") ? places : years;
            months = "mna".contains(part) ? places : months;
            days = part.equals("d") ? places : days;
        }
        List<List<Integer>> links = new ArrayList<>();
        years.forEach(place -> links.add(List.of(place)));
        links.add(List.of()); // the line between year and month comes from nowhere
        links.addAll(twoDigits(months));
        links.add(List.of());
        links.addAll(twoDigits(days));
        String iso = String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
        return new Pair(source, words(iso), links);
    }

    private static List<Integer> places(int from, int count) {
        return IntStream.range(from, from + count).boxed().toList();
    }

    /** A digit comes from its digit, the 0 before a lonely one from that, any from a name. */
    private static List<List<Integer>> twoDigits(List<Integer> places) {
        return places.size() == 2
                ? List.of(List.of(places.get(0)), List.of(places.get(1)))
                : List.of(places, places);
    }
}
