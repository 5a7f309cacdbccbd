package attention.show;

import attention.words.Words;

/** What steps of a pass say of themselves, in the reader's language where it has words for it. */
final class StepWords {
    private static final Words WORDS = Words.of("show");

    private StepWords() {}

    /** The core speaks English and knows no words; its phrases are the keys of ours. */
    static String of(String phrase) {
        return WORDS.find("step/" + phrase).orElse(phrase);
    }
}
