package attention.workbook.lab;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurroundingsTest {
    private static boolean stays(String variable) {
        Map<String, String> environment = new HashMap<>(Map.of(variable, "x"));
        Surroundings.leaveOut(environment);
        return environment.containsKey(variable);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JUPYTERLAB_DIR",
                "JUPYTERLAB_SETTINGS_DIR",
                "JUPYTER_CONFIG_PATH",
                "JUPYTER_PATH",
                "JUPYTER_TOKEN",
                "JUPYTER_NOT_YET_KNOWN",
                "JUPYTERHUB_API_TOKEN",
                "JPY_PARENT_PID",
                "IPYTHONDIR",
                "PYTHONHOME",
                "PYTHONPATH",
                "PYTHONWARNINGS",
                "__PYVENV_LAUNCHER__",
                "VIRTUAL_ENV",
                "CONDA_PREFIX",
                "_CONDA_ROOT",
                "PIP_TARGET",
                "PIP_USER",
                "PIP_REQUIRE_VIRTUALENV",
                "pip_prefix",
                "JJAVA_TIMEOUT",
                "IJAVA_CLASSPATH"
            })
    void what_is_meant_for_another_Python_or_Jupyter_stays_away(String variable) {
        assertFalse(stays(variable));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PATH",
                "HOME",
                "LC_ALL",
                "JAVA_HOME",
                "https_proxy",
                "SSL_CERT_FILE",
                "PYENV_VERSION",
                "PIP_INDEX_URL",
                "PIP_EXTRA_INDEX_URL",
                "PIP_CERT",
                "PIP_PROXY",
                "PIP_DEFAULT_TIMEOUT",
                "PIP_CONFIG_FILE"
            })
    void the_system_and_where_packages_come_from_stay(String variable) {
        assertTrue(stays(variable));
    }
}
