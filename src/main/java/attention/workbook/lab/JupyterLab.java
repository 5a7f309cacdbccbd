package attention.workbook.lab;

import attention.words.Words;
import attention.workbook.home.Exit;
import attention.workbook.home.Home;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The JupyterLab server of one workbook: on this machine alone, with a token of its own. */
public final class JupyterLab {
    private static final Words WORDS = Words.of("workbook");
    private static final int FIRST_PORT = 8888;
    private static final int LAST_PORT = 8988;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Home home;
    private final PythonEnvironment environment;

    /** The server that this environment can run for this workbook. */
    public JupyterLab(Home home, PythonEnvironment environment) {
        this.home = home;
        this.environment = environment;
    }

    /** Where Jupyter notes which servers run. */
    public static Path runtimeFolder(Home home) {
        return home.state().resolve("jupyter").resolve("runtime");
    }

    /**
     * Starts the server and waits until the page of a lesson answers.
     *
     * @param variables what the kernel needs to know, see {@link KernelSettings}
     * @param lesson such as {@code 02-softmax}
     * @throws Exit when it does not come up
     */
    public RunningLab start(Map<String, String> variables, String lesson) {
        Path log = home.writable().resolve("lab.log");
        int port = freePort();
        String token = token();
        try {
            ProcessBuilder builder =
                    Surroundings.without(new ProcessBuilder(command(port)))
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .redirectInput(nothing());
            builder.environment().putAll(variables);
            builder.environment().putAll(folders());
            LabSettings.writeStyle(home.writable("jupyter", "config"));
            // In the environment, because other users of this machine can read arguments.
            builder.environment().put("JUPYTER_TOKEN", token);
            RunningLab lab = new RunningLab(builder.start(), port, token);
            if (!lab.answersWithin(PATIENCE, lesson)) {
                lab.stop();
                throw Exit.brokenSetup(WORDS.text("lab/did not start", "log", log));
            }
            return lab;
        } catch (IOException e) {
            throw Exit.brokenSetup(
                    WORDS.text("lab/cannot be started", "why", e.getMessage() + ""), e);
        }
    }

    private static java.io.File nothing() {
        return new java.io.File(Programs.onWindows() ? "NUL" : "/dev/null");
    }

    private List<String> command(int port) throws IOException {
        List<String> command =
                PythonScript.command(
                        environment.python(), "start_lab.py", home.writable("jupyter"));
        command.addAll(options(port));
        return command;
    }

    private List<String> options(int port) {
        return List.of(
                "--no-browser",
                "--ServerApp.ip=127.0.0.1",
                "--ServerApp.port=" + port,
                "--ServerApp.port_retries=0",
                "--ServerApp.root_dir=" + home.myNotebooks(),
                // In a container everybody is root.
                "--ServerApp.allow_root=True",
                "--LabApp.extension_manager=readonly",
                "--LabApp.custom_css=True",
                // Asking whether to stop would only add a second Ctrl-C.
                "--ServerApp.answer_yes=True");
    }

    /** Folders of its own, so that no setting of another Jupyter on this machine interferes. */
    private Map<String, String> folders() throws IOException {
        Path own = home.writable("jupyter");
        Path runtime = Files.createDirectories(runtimeFolder(home));
        return Map.of(
                "JUPYTER_CONFIG_DIR", own.resolve("config").toString(),
                "JUPYTER_DATA_DIR", own.resolve("data").toString(),
                "JUPYTER_RUNTIME_DIR", runtime.toString(),
                "IPYTHONDIR", own.resolve("ipython").toString());
    }

    /** Lets JupyterLab show the pictures of notebooks that came with the workbook. */
    public void trust(List<Path> notebooks) {
        if (notebooks.isEmpty()) {
            return;
        }
        var command = new java.util.ArrayList<String>();
        command.add(environment.python().toString());
        command.add(PythonScript.ALONE);
        command.add("-c");
        command.add("from nbformat.sign import TrustNotebookApp as T; T.launch_instance()");
        notebooks.forEach(notebook -> command.add(notebook.toString()));
        try {
            ProcessBuilder builder =
                    Surroundings.without(new ProcessBuilder(command)).redirectErrorStream(true);
            builder.environment().putAll(folders());
            Process process = builder.start();
            process.getOutputStream().close();
            process.getInputStream().readAllBytes();
            process.waitFor();
        } catch (IOException e) {
            throw Exit.brokenSetup(WORDS.text("lab/cannot be trusted", "why", e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        for (int port = FIRST_PORT; port <= LAST_PORT; port++) {
            try (ServerSocket socket =
                    new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // by another Jupyter most likely: try the next one
            }
        }
        throw Exit.brokenSetup(WORDS.text("lab/no port", "first", FIRST_PORT, "last", LAST_PORT));
    }

    private static String token() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
