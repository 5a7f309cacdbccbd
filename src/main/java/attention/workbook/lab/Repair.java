package attention.workbook.lab;

import attention.words.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** How to get on this system what is missing. */
public final class Repair {
    private static final Words WORDS = Words.of("workbook");

    private Repair() {}

    /** Where a Python 3 comes from. */
    public static String python() {
        return onSystem(
                "sudo apt install python3 python3-venv",
                "brew install python",
                "winget install Python.Python.3.12");
    }

    /** Where Python's venv module comes from, which Debian packs apart. */
    public static String venv() {
        return onSystem("sudo apt install python3-venv", python(), python());
    }

    /** Where a JDK comes from. */
    public static String jdk() {
        return onSystem(
                "sudo apt install openjdk-17-jdk",
                "brew install openjdk@17",
                "winget install EclipseAdoptium.Temurin.17.JDK");
    }

    /** Where Maven comes from. */
    public static String maven() {
        return onSystem(
                "sudo apt install maven", "brew install maven", WORDS.text("repair/Windows Maven"));
    }

    /** Where a font with Chinese characters comes from. */
    public static String chineseFont() {
        return onSystem(
                "sudo apt install fonts-noto-cjk",
                "brew install --cask font-noto-sans-cjk",
                WORDS.text("repair/Windows font"));
    }

    private static String onSystem(String debian, String mac, String windows) {
        if (Programs.onWindows()) {
            return windows;
        }
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac")) {
            return mac;
        }
        return Files.exists(Path.of("/etc/debian_version"))
                ? debian
                : WORDS.text("repair/other system", "command", debian);
    }
}
