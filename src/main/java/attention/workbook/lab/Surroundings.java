package attention.workbook.lab;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Keeps the settings of other Jupyters, Pythons and kernels away from ours: their variables by what
 * they begin with, so that one that is not known yet stays away too.
 */
public final class Surroundings {
    private static final Pattern OTHERS =
            Pattern.compile(
                    "(?i)(JUPYTER|IPYTHON|JPY_|PYTHON|_PYTHON|__PYVENV|VIRTUAL_ENV|_?CONDA|PIP_|JJAVA_"
                            + "|IJAVA_).*");

    /** Where pip finds packages is this machine's business; where it puts them is ours. */
    private static final Pattern SOURCES =
            Pattern.compile(
                    "(?i)PIP_(CONFIG_FILE|((EXTRA_)?INDEX_URL|NO_INDEX|FIND_LINKS|TRUSTED_HOST"
                            + "|(CLIENT_)?CERT|PROXY|(DEFAULT_)?TIMEOUT|RETRIES|KEYRING_PROVIDER"
                            + "|(NO_)?CACHE_DIR))");

    private Surroundings() {}

    /** Takes out of the environment of a program what is meant for others. */
    public static void leaveOut(Map<String, String> environment) {
        environment
                .keySet()
                .removeIf(
                        name -> OTHERS.matcher(name).matches() && !SOURCES.matcher(name).matches());
    }

    /** The same for a program that is to be started. */
    static ProcessBuilder without(ProcessBuilder program) {
        leaveOut(program.environment());
        return program;
    }
}
