package attention.study.hierarchical;

import java.util.List;

/**
 * A word of a review.
 *
 * @param kind what it is there for
 * @param opinion which of the ten opinions it speaks for, counted from 0
 */
public record Word(Kind kind, int opinion) {
    /** The ten opinions. */
    public static final List<String> OPINIONS =
            List.of(
                    "funny",
                    "sad",
                    "gripping",
                    "dull",
                    "wise",
                    "cruel",
                    "tender",
                    "wild",
                    "odd",
                    "grand");

    /** What speaks for each of them. */
    private static final List<String> THINGS =
            List.of(
                    "jokes",
                    "tears",
                    "chases",
                    "yawns",
                    "proverbs",
                    "knives",
                    "kisses",
                    "storms",
                    "riddles",
                    "palaces");

    /** How many numbers describe a word: its kind, and the opinion that it speaks for. */
    static final int FEATURES = Kind.values().length + OPINIONS.size();

    /** What words are there for. */
    public enum Kind {
        /** A thing that is mentioned. */
        THING(0),
        /** The opinion of its sentence. */
        OPINION(1),
        /** The words "all in all", which mark the sentence that decides. */
        ALL_IN_ALL(2);

        private final int column;

        Kind(int column) {
            this.column = column;
        }
    }

    /** 1 for its kind and for its opinion, 0 elsewhere. */
    double feature(int column) {
        boolean set = column == kind.column || column == Kind.values().length + opinion;
        return set ? 1 : 0;
    }

    @Override
    public String toString() {
        if (kind == Kind.ALL_IN_ALL) {
            return "all in all";
        }
        return (kind == Kind.OPINION ? OPINIONS : THINGS).get(opinion);
    }
}
