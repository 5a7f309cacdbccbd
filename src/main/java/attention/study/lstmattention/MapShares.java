package attention.study.lstmattention;

import attention.exercise.AttentiveReaderContract.Reading;
import attention.study.Examples;
import attention.study.Moment;
import java.util.List;

/** How many answers are right, and where the largest weight lies. */
final class MapShares {
    /** The largest weight lies on one of the words that decide. */
    static final String IN_PHRASE = "in the phrase";

    /** It lies behind them. */
    static final String AFTER = "after it";

    private int texts;
    private int right;
    private int inPhrase;
    private int after;

    void add(List<AskedText> passages, List<Reading> readings, List<String> answers) {
        for (int k = 0; k < passages.size(); k++) {
            AskedText text = passages.get(k);
            int best = Examples.largest(readings.get(k).logits().row(0));
            int place = Examples.largest(readings.get(k).weights().row(0));
            texts++;
            right += answers.get(best).equals(text.answer()) ? 1 : 0;
            inPhrase += text.decides(place) ? 1 : 0;
            after += place > text.last() ? 1 : 0;
        }
    }

    double accuracy() {
        return (double) right / texts;
    }

    Moment with(Moment moment) {
        return moment.with(IN_PHRASE, (double) inPhrase / texts)
                .with(AFTER, (double) after / texts);
    }
}
