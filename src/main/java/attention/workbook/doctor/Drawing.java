package attention.workbook.doctor;

import attention.workbook.lab.Repair;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;

/** Whether charts can be drawn here, and the Chinese words in them. */
final class Drawing {
    private static final String CHINESE = "注意力分布";

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
        try {
            for (Font font : GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts()) {
                if (font.canDisplayUpTo(CHINESE) < 0) {
                    return Condition.good("Chinese font", font.getFamily());
                }
            }
        } catch (RuntimeException | LinkageError e) {
            return Condition.less("Chinese font", "fonts cannot be listed", Repair.chineseFont());
        }
        return Condition.less(
                "Chinese font",
                "none; Chinese words in charts show as boxes",
                Repair.chineseFont());
    }
}
