package attention.workbook.doctor;

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
            return Condition.good("Charts", "can be drawn");
        } catch (RuntimeException | LinkageError e) {
            return Condition.less(
                    "Charts",
                    "cannot be drawn (" + e + ")",
                    "install a full JDK (not \"headless-minimal\") and fontconfig with a font");
        }
    }

    static Condition chineseFont() {
        return Fonts.problem().isEmpty()
                ? Condition.good("Chinese font", "there")
                : Condition.less(
                        "Chinese font",
                        "none; Chinese words in charts show as boxes",
                        Repair.chineseFont());
    }
}
