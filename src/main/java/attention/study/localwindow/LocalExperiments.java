package attention.study.localwindow;

import attention.study.Experiment;
import java.util.List;

/** The experiments of lesson 08. */
public final class LocalExperiments {
    private LocalExperiments() {}

    /** All that are stored. */
    public static List<Experiment> all() {
        return List.of(NearestCopy.experiment(), NearestCopy.outOfSight(), Backwards.experiment());
    }
}
