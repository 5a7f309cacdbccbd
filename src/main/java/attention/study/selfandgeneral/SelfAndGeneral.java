package attention.study.selfandgeneral;

import attention.study.Experiment;
import java.util.List;

/** The experiments of lesson 09. */
public final class SelfAndGeneral {
    private SelfAndGeneral() {}

    /** All that are stored. */
    public static List<Experiment> experiments() {
        return List.of(
                OtherVolume.experiment(),
                AskedPrice.experiment(),
                PlaceFromMask.experiment(),
                NextWord.experiment(),
                Votes.experiment());
    }
}
