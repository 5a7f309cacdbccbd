package attention.study.seqtoseq;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * A small parallel corpus, English and Chinese: 21,126 sentences of one clause, such as "we have
 * old tea today" or "where do they buy red apples". Chinese puts time and place before the verb,
 * and a question word where the answer would stand: nine sentences of ten need another order.
 */
public record Corpus() implements Bitext {
    private static final List<Word> SUBJECTS = list(1, "I 我, you 你, we 我们, they 他们, he 他, she 她");
    private static final List<Word> TIMES = list(2, "today 今天, tomorrow 明天, now 现在");
    private static final Word WHERE = Word.of(3, "where 在 哪里");
    private static final Word AT = Word.of(3, "at 在");
    private static final List<Word> PLACES = list(3, "home 家, school 学校");
    private static final List<Word> VERBS =
            list(4, "love 爱, like 喜欢, want 要, have 有, buy 买, see 看见");
    private static final List<Word> BE = list(4, "am 是, are 是, are 是, are 是, is 是, is 是");
    private static final Word WHO = Word.of(5, "who 谁");
    private static final Word WHAT = Word.of(5, "what 什么");
    private static final List<Word> ADJECTIVES = list(5, "new 新 的, old 旧 的, good 好 的, red 红 的");
    private static final List<Word> THINGS =
            list(5, "books 书, music 音乐, tea 茶, apples 苹果, cats 猫, machines 机器");
    private static final List<Word> MACHINE_LEARNING = list(5, "machine 机器, learning 学习");
    private static final Word WHETHER = Word.of(6, "do 吗");
    private static final Word DO = Word.of(6, "do");

    private static final Set<String> WITHOUT_MEANING = Set.of("在", "的", "吗", "是");

    private static final List<Word> ALL =
            joined(
                    Stream.of(
                            SUBJECTS,
                            BE,
                            VERBS,
                            THINGS,
                            MACHINE_LEARNING,
                            ADJECTIVES,
                            PLACES,
                            TIMES,
                            List.of(WHO, WHAT, WHERE, WHETHER, AT)));

    /**
     * An English word, and the Chinese ones that come of it.
     *
     * @param rank where they stand: subject, time, place, verb, thing, 吗
     */
    private record Word(String english, List<String> chinese, int rank) {
        static Word of(int rank, String text) {
            List<String> all = List.of(text.split(" "));
            return new Word(all.get(0), all.subList(1, all.size()), rank);
        }
    }

    private static List<Word> list(int rank, String text) {
        return Stream.of(text.split(", ")).map(word -> Word.of(rank, word)).toList();
    }

    private static List<Word> joined(Stream<List<Word>> parts) {
        return parts.flatMap(List::stream).toList();
    }

    @Override
    public Vocabulary source() {
        return Vocabulary.of(ALL.stream().map(Word::english));
    }

    @Override
    public Vocabulary target() {
        Stream<String> chinese = ALL.stream().flatMap(it -> it.chinese().stream());
        return Vocabulary.of(Stream.concat(Stream.of(START, END), chinese));
    }

    @Override
    public List<String> words(String text) {
        return List.of(text.split(" "));
    }

    @Override
    public boolean hasMeaning(String word) {
        return !WITHOUT_MEANING.contains(word);
    }

    /** There are only six questions "who am I", and all of them are learned. */
    @Override
    public boolean isHeldOut(Pair pair) {
        return pair.source().size() > 3 && Bitext.super.isHeldOut(pair);
    }

    /**
     * A sentence of these words, and its Chinese.
     *
     * @throws IllegalArgumentException if a word is not known
     */
    public Pair pair(String english) {
        List<Word> sentence = new ArrayList<>();
        for (String text : words(english)) {
            boolean afterQuestion = text.equals("do") && !sentence.isEmpty();
            sentence.add(afterQuestion ? DO : ALL.get(place(text)));
        }
        return pair(sentence);
    }

    private int place(String word) {
        source().number(word); // or says which words there are
        return ALL.stream().map(Word::english).toList().indexOf(word);
    }

    /** Chinese has the same words in the order of their ranks. */
    private static Pair pair(List<Word> english) {
        List<String> target = new ArrayList<>();
        List<List<Integer>> links = new ArrayList<>();
        for (Word word : english.stream().sorted(Comparator.comparingInt(Word::rank)).toList()) {
            target.addAll(word.chinese());
            List<Integer> place = List.of(english.indexOf(word)); // none stands there twice
            word.chinese().forEach(it -> links.add(place));
        }
        return new Pair(english.stream().map(Word::english).toList(), target, links);
    }

    @Override
    public Pair draw(RandomGenerator random) {
        int kind = random.nextInt(10);
        return pair(
                switch (kind) {
                    case 0 -> who(random.nextInt(SUBJECTS.size()));
                    case 1 -> clause(List.of(WHAT, DO), random);
                    case 2 -> clause(List.of(WHERE, DO), random);
                    case 3, 4 -> clause(List.of(WHETHER), random);
                    default -> clause(List.of(), random);
                });
    }

    private static List<Word> who(int subject) {
        return List.of(WHO, BE.get(subject), SUBJECTS.get(subject));
    }

    private static List<Word> clause(List<Word> asked, RandomGenerator random) {
        List<Word> subject = List.of(SUBJECTS.get(random.nextInt(4)));
        List<Word> verb = List.of(VERBS.get(random.nextInt(VERBS.size())));
        List<Word> thing = asked.contains(WHAT) ? List.of() : thing(random);
        List<Word> place = asked.contains(WHERE) ? List.of() : place(random);
        List<Word> time = sometimes(TIMES, 5, random);
        return joined(Stream.of(asked, subject, verb, thing, place, time));
    }

    private static List<Word> thing(RandomGenerator random) {
        int thing = random.nextInt(THINGS.size() + 1);
        return thing == THINGS.size()
                ? MACHINE_LEARNING
                : joined(Stream.of(sometimes(ADJECTIVES, 6, random), List.of(THINGS.get(thing))));
    }

    private static List<Word> place(RandomGenerator random) {
        List<Word> place = sometimes(PLACES, 4, random);
        return place.isEmpty() ? place : joined(Stream.of(List.of(AT), place));
    }

    /** One of them, or none where the number that is drawn is larger. */
    private static List<Word> sometimes(List<Word> some, int outOf, RandomGenerator random) {
        int drawn = random.nextInt(outOf);
        return drawn < some.size() ? List.of(some.get(drawn)) : List.of();
    }
}
