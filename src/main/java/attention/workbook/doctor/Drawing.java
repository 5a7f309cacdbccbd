package attention.workbook.doctor;

import static attention.workbook.doctor.Examination.WORDS;
import static attention.workbook.doctor.Examination.subject;

import attention.show.Fonts;
import attention.workbook.lab.Repair;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Whether charts can be drawn here, and the Chinese words in them. */
final class Drawing {
    private Drawing() {}

    static Condition headless() {
        try {
            BufferedImage image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = image.createGraphics();
            pen.drawString("weights", 1, 15);
            pen.dispose();
            return Condition.good(subject("charts"), WORDS.text("doctor/drawn"));
        } catch (RuntimeException | LinkageError e) {
            return Condition.less(
                    subject("charts"),
                    WORDS.text("doctor/not drawn", "why", e),
                    WORDS.text("repair/charts"));
        }
    }

    static Condition chineseFont() {
        return Fonts.problem().isEmpty()
                ? Condition.good(subject("Chinese font"), WORDS.text("doctor/there"))
                : Condition.less(
                        subject("Chinese font"),
                        WORDS.text("doctor/no font"),
                        Repair.chineseFont());
    }
}
