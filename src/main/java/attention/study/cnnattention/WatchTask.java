package attention.study.cnnattention;

import java.util.List;
import java.util.random.RandomGenerator;

/** What is wanted of a {@link WatchLog}. */
public enum WatchTask {
    /** Somewhere a bell strikes three times in a row: which of the eight signals is it? */
    BELLS("bells", 10, 30, 750),
    /** One word of twelve tells what is the matter. */
    KEYWORD("keyword", 10, 30, 300),
    /** Several people each brought something: what did this one bring? */
    FACTS("facts", 2, 5, 1000);

    private final String words;
    private final int shortest;
    private final int longest;
    private final int iterations;

    WatchTask(String words, int shortest, int longest, int iterations) {
        this.words = words;
        this.shortest = shortest;
        this.longest = longest;
        this.iterations = iterations;
    }

    /** Makes the logs of a task. */
    interface Generator {
        /** All words that there are. */
        List<String> vocabulary();

        /** What can be answered. */
        List<String> answers();

        /** A log of this size. */
        WatchLog draw(int size, RandomGenerator random);
    }

    private Generator generator() {
        return switch (this) {
            case BELLS -> new ThreeBells();
            case KEYWORD -> new OneKeyword();
            case FACTS -> new BroughtThings();
        };
    }

    /** A log of any size that readers learn from. */
    public WatchLog draw(RandomGenerator random) {
        return draw(shortest + random.nextInt(longest - shortest + 1), random);
    }

    /**
     * A log of this size.
     *
     * @param size the number of words, of {@link #FACTS} that of the facts, which have two words
     *     each and others in between
     */
    public WatchLog draw(int size, RandomGenerator random) {
        return generator().draw(size, random);
    }

    /** All words that there are. */
    public List<String> vocabulary() {
        return generator().vocabulary();
    }

    /** What can be answered. */
    public List<String> answers() {
        return generator().answers();
    }

    /** Whether there is a question, another one for each log. */
    public boolean asks() {
        return this == FACTS;
    }

    /** After how many iterations the slowest readers have learned it. */
    int iterations() {
        return iterations;
    }

    /** The sizes at which readers are looked at in the end, most longer than those they learn. */
    public List<Integer> sizes() {
        return this == FACTS ? List.of(2, 3, 5, 8, 12) : List.of(10, 20, 40, 80, 160, 320);
    }

    @Override
    public String toString() {
        return words;
    }
}
