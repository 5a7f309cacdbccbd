package attention.check;

import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;
import static org.junit.platform.commons.support.HierarchyTraversalMode.TOP_DOWN;
import static org.junit.platform.commons.support.ReflectionSupport.findMethods;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.engine.DiscoverySelector;
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
        this(List.of(selectClass(check)));
    }

    /** Finds some of the parts alone. */
    static Launch of(Class<?> check, Predicate<Part> which) {
        return new Launch(
                findMethods(check, method -> isPart(method, which), TOP_DOWN).stream()
                        .map(method -> selectMethod(check, method))
                        .toList());
    }

    private static boolean isPart(Method method, Predicate<Part> which) {
        return findAnnotation(method, Part.class).filter(which).isPresent();
    }

    private Launch(List<? extends DiscoverySelector> selectors) {
        request =
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectors)
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
