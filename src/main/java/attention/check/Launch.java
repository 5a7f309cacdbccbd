package attention.check;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.engine.support.store.NamespacedHierarchicalStore;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/** Runs one check class through JUnit's engine. */
final class Launch {
    static final String KEY = "attention.run";

    private static final Map<String, Run> RUNS = new ConcurrentHashMap<>();

    // Without a launcher, whose listeners nobody would hear; and nothing is picked up from the
    // class path: what lies there may be a learner's.
    private static final TestEngine ENGINE = new JupiterTestEngine();

    private final String key = UUID.randomUUID().toString();
    private final LauncherDiscoveryRequest request;
    private final TestDescriptor parts;

    /** Finds the parts; takes its time, so it is done while a box starts. */
    Launch(Class<?> check) {
        request =
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(check))
                        .enableImplicitConfigurationParameters(false)
                        .configurationParameter(KEY, key)
                        .build();
        parts = ENGINE.discover(request, UniqueId.forEngine(ENGINE.getId()));
    }

    /** Goes through the parts, once. */
    void execute(Run run) {
        RUNS.put(key, run);
        try (var session = new NamespacedHierarchicalStore<Namespace>(null);
                var store = session.newChild()) {
            ENGINE.execute(
                    ExecutionRequest.create(
                            parts,
                            EngineExecutionListener.NOOP,
                            request.getConfigurationParameters(),
                            request.getOutputDirectoryCreator(),
                            store,
                            CancellationToken.disabled()));
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
