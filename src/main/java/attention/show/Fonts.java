package attention.show;

import attention.words.Words;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The font of all charts, one that knows Chinese where this computer has one. */
public final class Fonts {
    private static final Words WORDS = Words.of("show");

    private static final String CHINESE = "漫威注意力";

    /** Asked in this order; the names that Debian, macOS and Windows give their Chinese fonts. */
    private static final List<String> KNOWN =
            List.of(
                    "Noto Sans CJK SC",
                    "Source Han Sans SC",
                    "PingFang SC",
                    "Microsoft YaHei",
                    "WenQuanYi Micro Hei",
                    "SimHei");

    private static @Nullable String family;

    private Fonts() {}

    /** Letters for running text, so many points high. */
    static Font plain(int size) {
        return new Font(family(), Font.PLAIN, size);
    }

    /** Letters for titles. */
    static Font bold(int size) {
        return new Font(family(), Font.BOLD, size);
    }

    /** Whether Chinese labels of charts come out as characters and not as empty boxes. */
    public static boolean showChinese() {
        return knowsChinese(family());
    }

    /**
     * What is wrong with the fonts of this computer and how to mend it; empty when nothing is.
     *
     * <p>Without any font there are no pictures; their text is shown in their place.
     */
    public static Optional<String> problem() {
        try {
            return showChinese() ? Optional.empty() : Optional.of(WORDS.text("fonts/no Chinese"));
        } catch (LinkageError | InternalError | RuntimeException e) {
            return Optional.of(WORDS.text("fonts/no graphics"));
        }
    }

    private static synchronized String family() {
        if (family == null) {
            family = find();
        }
        return family;
    }

    private static String find() {
        if (knowsChinese(Font.SANS_SERIF)) {
            return Font.SANS_SERIF;
        }
        List<String> installed =
                Arrays.asList(
                        GraphicsEnvironment.getLocalGraphicsEnvironment()
                                .getAvailableFontFamilyNames());
        return KNOWN.stream()
                .filter(installed::contains)
                .filter(Fonts::knowsChinese)
                .findFirst()
                .orElse(Font.SANS_SERIF);
    }

    private static boolean knowsChinese(String name) {
        return new Font(name, Font.PLAIN, 12).canDisplayUpTo(CHINESE) < 0;
    }
}
