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

    private LabSettings() {}

    static void write(Path environment) throws IOException {
        Path settings = environment.resolve("share/jupyter/lab/settings");
        Files.createDirectories(settings);
        Files.writeString(settings.resolve("overrides.json"), NO_NEWS);
        Path config = environment.resolve("etc/jupyter/labconfig");
        Files.createDirectories(config);
        Files.writeString(config.resolve("page_config.json"), NO_ANNOUNCEMENTS);
    }
}
