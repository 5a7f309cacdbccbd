package attention.check.slips;

import attention.box.Question;
import attention.box.Records;
import attention.box.Values;
import attention.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The numbers that were there during a call, by what they are called in messages. */
final class KnownNumbers {
    private static final Words WORDS = Words.of("slips");

    private final Map<String, double[][]> known = new LinkedHashMap<>();

    private KnownNumbers() {}

    /**
     * Of the arguments, and of all that was asked and answered.
     *
     * @param function what is about to be compared goes into it, and so explains nothing; or empty
     */
    static Map<String, double[][]> of(LentCall call, String function) {
        KnownNumbers numbers = new KnownNumbers();
        call.arguments().forEach((name, value) -> numbers.know("`" + name + "`", value));
        List<Question> all = new ArrayList<>(call.asked());
        all.addAll(call.right());
        for (Question it : all) {
            numbers.know(WORDS.text("phrase/answer", "function", it.function()), it.answer());
        }
        for (Question it : all) {
            if (!it.function().equals(function) && !it.arguments().isEmpty()) {
                String name = WORDS.text("phrase/question", "function", it.function());
                numbers.know(name, it.arguments().get(0));
            }
        }
        return numbers.known;
    }

    private void know(String name, @Nullable Object value) {
        if (value instanceof Record record && !Values.isFunction(record)) {
            List<@Nullable Object> pieces = Records.pieces(record);
            for (int k = 0; k < pieces.size(); k++) {
                know("`" + Records.names(record).get(k) + "`", pieces.get(k));
            }
        } else if (value != null && !Values.isFunction(value)) {
            NumberTables.of(value).ifPresent(rows -> know(name, rows));
        }
    }

    /** A table, and what an answer may take for all of it. */
    private void know(String name, double[][] rows) {
        known.putIfAbsent(name, rows);
        if (rows.length > 1 && rows[0].length > 0) {
            knowRow("phrase/first-row", name, rows[0]);
            knowRow("phrase/last-row", name, rows[rows.length - 1]);
            knowRow("phrase/mean-row", name, mean(rows));
        }
    }

    private static double[] mean(double[][] rows) {
        double[] mean = new double[rows[0].length];
        for (double[] row : rows) {
            for (int j = 0; j < Math.min(mean.length, row.length); j++) {
                mean[j] += row[j] / rows.length;
            }
        }
        return mean;
    }

    private void knowRow(String phrase, String name, double... row) {
        known.putIfAbsent(WORDS.text(phrase, "of", name), new double[][] {row});
    }
}
