package attention.grade.intake;

import attention.grade.Answer;
import attention.grade.Learner;
import attention.grade.Submission;
import attention.grade.Unusable;
import attention.words.Words;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/**
 * A submission that lies ready, not yet opened: a class of any size needs the memory of one
 * submission.
 *
 * @param learner whose it is
 * @param place where it lies, as the teacher would type it
 * @param submitted when it was handed in, where somebody says so
 * @param notes what the teacher should know of it as a whole
 * @param contents opens it
 */
public record Parcel(
        Learner learner,
        String place,
        Optional<Instant> submitted,
        List<Unusable> notes,
        Contents contents) {

    /** Opens a submission. */
    interface Contents {
        Raw read() throws IOException;
    }

    /** Opens it; what cannot be read, or not in time, is listed in it. */
    public Submission open() {
        return open(Opening.LONGEST);
    }

    Submission open(Duration longest) {
        try {
            return Opening.within(longest, () -> submission(read(place, contents)));
        } catch (Refused tooLong) {
            return submission(refused(tooLong.getMessage() + ""));
        } catch (CompletionException broken) {
            return submission(refused(Words.of("grade").text("intake/broken")));
        }
    }

    private Raw refused(String reason) {
        Raw raw = new Raw();
        raw.refuse(place, reason);
        return raw;
    }

    private Submission submission(Raw raw) {
        Sorting sorting = new Sorting(raw);
        List<Answer> answers = sorting.answers(); // and finds those that nobody can choose from
        List<Unusable> unusable = new ArrayList<>(notes);
        unusable.addAll(sorting.unusable());
        if (answers.isEmpty() && sorting.unusable().isEmpty()) {
            String why = Words.of("grade").text("intake/nothing in it");
            unusable.add(new Unusable(EntryNames.shown(place), why, ""));
        }
        return new Submission(learner, answers, Raw.capped(unusable), submitted);
    }

    /** What is in it; what is broken is no exception but a remark. */
    static Raw read(String place, Contents contents) throws Refused {
        Raw raw = new Raw();
        try {
            return contents.read();
        } catch (Refused refused) {
            Opening.goOn(); // that time is over, is not the fault of this piece alone
            raw.refuse(place, refused.getMessage() + "");
        } catch (FileSystemException noRight) {
            raw.refuse(place, Words.of("grade").text("intake/no right"));
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            raw.refuse(place, Words.of("grade").text("intake/broken"));
        }
        return raw;
    }
}
