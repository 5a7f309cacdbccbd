package attention.check.slips;

import attention.check.slips.Slips.Slip;
import attention.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Slips that explain an answer equally well, in one message. */
final class Alternatives {
    private static final Words WORDS = Words.of("slips");
    private static final Pattern QUOTED = Pattern.compile("`\\w+`");

    /** More than these nobody would read. */
    private static final int MOST = 3;

    private final Questions questions;

    Alternatives(Questions questions) {
        this.questions = questions;
    }

    /** What is seen in results: the first of what is said of each argument, since all is true. */
    Slip seen(List<Guess> fitting) {
        Guess first = fitting.get(0);
        Map<Set<String>, Guess> different = new LinkedHashMap<>();
        fitting.stream()
                .filter(it -> subject(it).size() <= 1 || it.equals(first))
                .forEach(it -> different.putIfAbsent(subject(it), it));
        List<Guess> said =
                different.size() > MOST ? List.of(first) : List.copyOf(different.values());
        return new Slip(first.name(), joined(said.stream().map(it -> message(List.of(it)))));
    }

    /**
     * What is supposed, all of it; nothing if that is too much.
     *
     * @param kinds of each kind those that fit
     */
    Optional<Slip> supposed(List<List<Guess>> kinds) {
        Map<Set<String>, List<Guess>> different = new LinkedHashMap<>();
        for (List<Guess> kind : kinds) {
            Set<Set<String>> before = Set.copyOf(different.keySet());
            for (Guess guess : kind) {
                Set<String> subject = subject(guess);
                boolean saidAlready =
                        before.contains(subject)
                                || different.keySet().stream()
                                        .anyMatch(it -> oneHoldsMore(it, subject));
                if (!saidAlready) {
                    different.computeIfAbsent(subject, it -> new ArrayList<>()).add(guess);
                }
            }
        }
        List<List<Guess>> sentences =
                different.values().stream().flatMap(Alternatives::sentences).toList();
        boolean tooMany =
                sentences.size() > MOST || sentences.stream().anyMatch(it -> it.size() > MOST);
        return sentences.isEmpty() || tooMany
                ? Optional.empty()
                : Optional.of(
                        new Slip(
                                sentences.get(0).get(0).name(),
                                joined(sentences.stream().map(this::message))));
    }

    /** What was noticed of all answers together. */
    Slip remark(Remark remark) {
        String text = find(remark.key()).orElseThrow();
        return new Slip(remark.name(), Words.fill(text, remark.words()));
    }

    /** The arguments, or the part inside, to which it happened. */
    private static Set<String> subject(Guess guess) {
        String part = guess.words().getOrDefault("part", "");
        if (!part.isEmpty()) {
            return Set.of(part);
        }
        return QUOTED.matcher(guess.words().getOrDefault("argument", ""))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What happens to one argument alone, or to more than one, is told by one of both. */
    private static boolean oneHoldsMore(Set<String> one, Set<String> other) {
        boolean both = !one.isEmpty() && !other.isEmpty() && !one.equals(other);
        return both && (one.containsAll(other) || other.containsAll(one));
    }

    /** Of what happened to one subject those together that one sentence can tell. */
    private static Stream<List<Guess>> sentences(List<Guess> ofOne) {
        Map<String, List<Guess>> sentences = new LinkedHashMap<>();
        for (Guess guess : ofOne) {
            String sentence = isGeneral(guess) ? guess.frame() : guess.name();
            List<Guess> alike = sentences.computeIfAbsent(sentence, it -> new ArrayList<>());
            if (alike.stream()
                    .noneMatch(
                            it ->
                                    it.words().equals(guess.words())
                                            && it.slip().equals(guess.slip()))) {
                alike.add(guess);
            }
        }
        return sentences.values().stream();
    }

    /** One sentence of guesses that differ in their change alone, or that are one. */
    private String message(List<Guess> guesses) {
        Guess first = guesses.get(0);
        Map<String, String> words = new HashMap<>(first.words());
        words.computeIfPresent("then", (name, then) -> how(then));
        String how =
                guesses.stream()
                        .map(it -> how(it.words().getOrDefault("how", it.slip())))
                        .distinct()
                        .reduce((some, last) -> WORDS.text("phrase/or", "some", some, "last", last))
                        .orElse("");
        words.put("how", how);
        String own =
                find("slip/" + first.name()).or(() -> find("slip/" + first.frame())).orElseThrow();
        String slip = Words.fill(own, words);
        return WORDS.find("look/" + first.slip())
                .filter(look -> guesses.size() == 1 && isGeneral(first))
                .map(look -> WORDS.text("lead/look", "slip", slip, "look", look))
                .orElse(slip);
    }

    /** Whether its frame has the words, and not it alone. */
    private static boolean isGeneral(Guess guess) {
        return WORDS.find("slip/" + guess.name()).isEmpty();
    }

    /** A text, in its form for flags where results are flags and it has one. */
    private Optional<String> find(String key) {
        return Optional.of(key + "-of-flags")
                .filter(it -> questions.giveFlags())
                .flatMap(WORDS::find)
                .or(() -> WORDS.find(key));
    }

    private static String how(String change) {
        return WORDS.find("how/" + change).orElse("");
    }

    private static String joined(Stream<String> messages) {
        return messages.reduce((some, more) -> WORDS.text("lead/or", "some", some, "more", more))
                .orElseThrow();
    }
}
