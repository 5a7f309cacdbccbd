package attention.grade.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import attention.check.Status;
import attention.grade.Graded;
import attention.grade.GradedPart;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharingTest {
    private static Graded of(String learner, String text) {
        GradedPart part = new GradedPart(1, "by hand", Status.PASS, 2, 2, "", false);
        return new Graded(
                learner,
                "Softmax",
                "key of " + learner,
                Status.PASS,
                2,
                2,
                "Softmax is right",
                "",
                List.of(part),
                List.of(),
                text + ", as it stands",
                "FULL",
                12,
                false);
    }

    @Test
    void equal_verdicts_of_two_learners_take_the_place_of_one() {
        assertNotSame(of("ada", "right").text(), of("ben", "right").text());
        Sharing sharing = new Sharing();
        Graded first = sharing.shared(of("ada", "right"));
        Graded second = sharing.shared(of("ben", "right"));
        assertSame(first.text(), second.text());
        assertSame(first.parts(), second.parts());
    }

    @Test
    void nothing_of_a_result_changes() {
        Sharing sharing = new Sharing();
        sharing.shared(of("ada", "right"));
        assertEquals(of("ben", "wrong"), sharing.shared(of("ben", "wrong")));
    }
}
