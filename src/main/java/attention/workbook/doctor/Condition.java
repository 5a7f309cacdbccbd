package attention.workbook.doctor;

import java.util.Locale;

/**
 * What the doctor found about one thing.
 *
 * @param subject what was looked at, such as {@code Python}
 * @param grade how serious it is
 * @param found what is there
 * @param repair what mends it, empty where nothing is to mend
 */
public record Condition(String subject, Grade grade, String found, String repair) {
    /** How serious it is. */
    public enum Grade {
        /** As it should be. */
        GOOD,
        /** The workbook works, with less comfort. */
        LESS,
        /** The workbook does not work. */
        BROKEN;

        /** The grade in lower case, as JSON has it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Condition good(String subject, String found) {
        return new Condition(subject, Grade.GOOD, found, "");
    }

    static Condition less(String subject, String found, String repair) {
        return new Condition(subject, Grade.LESS, found, repair);
    }

    static Condition broken(String subject, String found, String repair) {
        return new Condition(subject, Grade.BROKEN, found, repair);
    }
}
