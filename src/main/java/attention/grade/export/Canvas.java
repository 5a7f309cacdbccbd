package attention.grade.export;

import attention.grade.Gradebook;
import attention.grade.Learner;
import attention.grade.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * The file that Canvas's gradebook imports: one assignment, with the row of possible points. A
 * learner is found by the SIS login id, which is our id; a number as id is Canvas's own id too.
 */
final class Canvas {
    private static final String ASSIGNMENT = "Attention Workbook";

    private Canvas() {}

    static String text(Gradebook book) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("Student", "ID", "SIS User ID", "SIS Login ID", "Section", ASSIGNMENT));
        int outOf = book.exercises().stream().mapToInt(it -> it.about().points()).sum();
        lines.add(List.of("    Points Possible", "", "", "", "", CsvCells.number(outOf)));
        for (Row row : book.rows()) {
            Learner learner = row.learner();
            boolean number = learner.id().matches("\\d{1,18}");
            lines.add(
                    List.of(
                            CsvCells.text(learner.shown()),
                            number ? learner.id() : "",
                            "",
                            CsvCells.text(learner.id()),
                            "",
                            CsvCells.number(row.total())));
        }
        return CsvCells.csv(lines);
    }
}
