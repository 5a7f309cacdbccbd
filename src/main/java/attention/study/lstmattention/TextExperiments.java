package attention.study.lstmattention;

import attention.study.Experiment;
import attention.study.Moment;
import java.util.List;
import java.util.stream.Stream;

/** What lesson 15 compares over 20 seeds. */
public final class TextExperiments {
    private TextExperiments() {}

    /** All that are stored. */
    public static List<Experiment> all() {
        return List.of(visits(), loans(), books(), adjective());
    }

    /** A question about one of four things that are said. */
    public static Experiment visits() {
        TextTask task = new LibraryVisits();
        return experiment(
                "library-visits",
                "library visits of 14 to 30 words, 500 iterations",
                List.of(Moment.ACCURACY, "at 80 words", "at 160 words"),
                new TextReading(task, Memory.LSTM, Gist.ATTENTION, 500).atRate(0.02),
                new TextReading(task, Memory.PLAIN, Gist.ATTENTION, 500),
                new TextReading(task, Memory.LSTM, Gist.LAST, 500).atRate(0.02),
                new TextReading(task, Memory.LSTM, Gist.LARGEST, 500).atRate(0.02));
    }

    /** Who has borrowed what? */
    public static Experiment loans() {
        TextTask task = new LoanNotes();
        return experiment(
                "loan-notes",
                "loan notes of 2 to 5 names, 800 iterations",
                List.of(Moment.ACCURACY, "at 8 names", "at 12 names"),
                new TextReading(task, Memory.LSTM, Gist.ATTENTION, 800),
                new TextReading(task, Memory.PLAIN, Gist.ATTENTION, 800),
                new TextReading(task, Memory.LSTM, Gist.LAST, 800));
    }

    /** Nobody asks, and all are right: where do they look? */
    public static Experiment books() {
        TextTask task = OneVerdict.ofTheBooks();
        return experiment(
                "verdict-on-the-books",
                "verdict on the books in 10 to 30 words, 500 iterations",
                List.of(Moment.ACCURACY, MapShares.IN_PHRASE, MapShares.AFTER),
                new TextReading(task, Memory.LSTM, Gist.ATTENTION, 500),
                new TextReading(task, Memory.NEARLY_SHUT, Gist.ATTENTION, 500),
                new TextReading(task, Memory.PLAIN, Gist.ATTENTION, 500));
    }

    /** One adjective among 50 to 70 words. */
    public static Experiment adjective() {
        TextTask task = OneVerdict.oneAdjective(50, 70);
        return experiment(
                "one-adjective",
                "one adjective in 50 to 70 words, 300 iterations",
                List.of(Moment.ACCURACY),
                new TextReading(task, Memory.LSTM, Gist.LAST, 300),
                new TextReading(task, Memory.HALF_OPEN, Gist.LAST, 300),
                new TextReading(task, Memory.PLAIN, Gist.LAST, 300),
                new TextReading(task, Memory.PLAIN, Gist.ATTENTION, 300));
    }

    private static Experiment experiment(
            String slug, String title, List<String> measures, TextReading... readings) {
        return new Experiment(
                slug, title, measures, Stream.of(readings).map(TextReading::contender).toList());
    }
}
