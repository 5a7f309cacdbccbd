package attention.grade.journal;

import attention.words.Words;

/**
 * A part of a class that one machine grades.
 *
 * @param index from 1
 * @param count how many there are
 */
public record Shard(int index, int count) {
    private static final Words WORDS = Words.of("grade");

    /** All on one machine. */
    public static final Shard WHOLE = new Shard(1, 1);

    /**
     * Reads {@code 2/8}.
     *
     * @throws IllegalArgumentException with a sentence if it is something else
     */
    public static Shard of(String text) {
        if (!text.matches("\\d{1,6}/\\d{1,6}")) {
            throw new IllegalArgumentException(WORDS.text("shard/wrong", "text", text));
        }
        String[] parts = text.split("/", 2);
        Shard shard = new Shard(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        if (shard.index < 1 || shard.index > shard.count) {
            throw new IllegalArgumentException(
                    WORDS.text("shard/none", "text", text, "count", shard.count));
        }
        return shard;
    }

    /** Whether the learner with this place in the list of all, from 0, belongs here. */
    public boolean has(int place) {
        return place % count == index - 1;
    }

    /** The name of its journal. */
    public String file() {
        return "journal-" + index + "-of-" + count + ".jsonl";
    }

    @Override
    public String toString() {
        return index + "/" + count;
    }
}
