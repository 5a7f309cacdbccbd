package attention.study.focusandsaliency;

import attention.matrix.Numbers;
import attention.study.Contender;
import attention.study.Experiment;
import attention.study.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The experiments of lesson 11, each over 20 seeds. */
public final class StreetExperiments {
    private static final int[] SCHOOLS = {10, 20, 40, 80, 160};
    private static final double[] SHARES = {0.25, 0.5, 0.75};

    private StreetExperiments() {}

    /** All that are stored. */
    public static List<Experiment> all() {
        return List.of(street(), fewStreets(), noise());
    }

    /** The asked sign is wanted: who finds it, and where do they look? */
    public static Experiment street() {
        FindTheSign task = new FindTheSign();
        return new Experiment(
                "street",
                "the asked sign, " + task,
                Stream.concat(Stream.of(Moment.ACCURACY), FindTheSign.WEIGHTS.stream()).toList(),
                List.of(
                        contender("focus", task, StreetReader::focus),
                        contender("saliency", task, StreetReader::saliency),
                        contender(
                                "saliency · told behind", task, StreetReader::saliencyThenQuestion),
                        contender("max pooling · told behind", task, StreetReader::maxPooling),
                        contender("gate for each patch", task, StreetReader::gate),
                        contender("gate that the question opens", task, StreetReader::askedGate)));
    }

    /** The brightest sign is wanted, whatever is asked, and there are few streets to learn from. */
    public static Experiment fewStreets() {
        List<Contender> contenders = new ArrayList<>();
        for (int school : SCHOOLS) {
            FindTheSign task =
                    new FindTheSign(FindTheSign.PLAN.withIterations(300, 100), 1, school);
            contenders.addAll(three(task, " · " + school + " streets"));
        }
        FindTheSign usual = new FindTheSign(FindTheSign.PLAN.withIterations(300, 100), 1, 0);
        return new Experiment("street-few", "always the brightest, " + usual, contenders);
    }

    /** A share of the questions is noise. */
    public static Experiment noise() {
        List<Contender> contenders = new ArrayList<>();
        for (double share : SHARES) {
            FindTheSign task = new FindTheSign(FindTheSign.PLAN.withIterations(400, 100), share, 0);
            contenders.addAll(three(task, " · " + Numbers.text(share) + " noise"));
        }
        return new Experiment(
                "street-noise", "some questions are noise, " + FindTheSign.PLAN, contenders);
    }

    private static List<Contender> three(FindTheSign task, String how) {
        return List.of(
                contender("saliency" + how, task, StreetReader::saliency),
                contender("focus" + how, task, StreetReader::focus),
                contender("both" + how, task, StreetReader::both));
    }

    private static Contender contender(String name, FindTheSign task, FindTheSign.Reading reading) {
        return new Contender(name, seed -> task.train(name, reading, seed).run());
    }
}
