package attention.workbook.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What JupyterLab must be told once, inside its environment. */
final class LabSettings {
    /** JupyterLab would ask a learner about news before anything else. */
    private static final String NO_NEWS =
            """
            {"@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": false}}
            """;

    private static final String NO_ANNOUNCEMENTS =
            """
            {"disabledExtensions": {"@jupyterlab/apputils-extension:announcements": true}}
            """;

    /**
     * The dark theme has exceptions in dark red on dark red, and would have our charts as white
     * cards: their lightness is turned around there and their hues are kept. Other pictures have no
     * width of their own.
     */
    private static final String READABLE_IN_THE_DARK =
            """
            body[data-jp-theme-light='false'] .jp-RenderedText pre .ansi-red-fg,
            body[data-jp-theme-light='false'] .jp-RenderedText pre .ansi-red-intense-fg {
              color: #ffb3ab;
            }
            body[data-jp-theme-light='false'] .jp-RenderedImage img[width] {
              filter: invert(0.93) hue-rotate(180deg);
            }
            """;

    private LabSettings() {}

    /** Writes what {@code --LabApp.custom_css=True} reads. */
    static void writeStyle(Path config) throws IOException {
        Path custom = Files.createDirectories(config.resolve("custom"));
        Files.writeString(custom.resolve("custom.css"), READABLE_IN_THE_DARK);
    }

    static void write(Path environment) throws IOException {
        Path settings = environment.resolve("share/jupyter/lab/settings");
        Files.createDirectories(settings);
        Files.writeString(settings.resolve("overrides.json"), NO_NEWS);
        Path config = environment.resolve("etc/jupyter/labconfig");
        Files.createDirectories(config);
        Files.writeString(config.resolve("page_config.json"), NO_ANNOUNCEMENTS);
    }
}
