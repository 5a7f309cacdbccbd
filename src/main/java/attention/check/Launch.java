package attention.check;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs one check class through the JUnit Platform. */
final class Launch {
    static final String KEY = "attention.run";

    private static final Map<String, Run> RUNS = new ConcurrentHashMap<>();
    // Nothing is picked up from the class path: what lies there may be a learner's.
    private static final LauncherConfig CONFIG =
            LauncherConfig.builder()
                    .enableTestEngineAutoRegistration(false)
                    .enableLauncherSessionListenerAutoRegistration(false)
                    .enableLauncherDiscoveryListenerAutoRegistration(false)
                    .enablePostDiscoveryFilterAutoRegistration(false)
                    .enableTestExecutionListenerAutoRegistration(false)
                    .addTestEngines(new JupiterTestEngine())
                    .build();

    private static final Launcher LAUNCHER = LauncherFactory.create(CONFIG);

    private final String key = UUID.randomUUID().toString();

    private final TestPlan plan;

    /** Finds the parts; takes its time, so it is done while a box starts. */
    Launch(Class<?> check) {
        LauncherDiscoveryRequest request =
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(check))
                        .enableImplicitConfigurationParameters(false)
                        .configurationParameter(KEY, key)
                        .build();
        plan = LAUNCHER.discover(request);
    }

    /** Goes through the parts. */
    void execute(Run run) {
        RUNS.put(key, run);
        try {
            LAUNCHER.execute(plan);
        } finally {
            RUNS.remove(key);
        }
    }

    static Run run(String key) {
        Run run = RUNS.get(key);
        if (run == null) {
            throw new IllegalStateException(
                    "A check needs somebody's class to judge: use Checker, or ./workbook check.");
        }
        return run;
    }
}
