package attention.grade.intake;

import static attention.grade.intake.Handed.bytes;
import static attention.grade.intake.Handed.code;
import static attention.grade.intake.Handed.told;
import static attention.grade.intake.Handed.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.grade.Submission;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Classes of archives, names, notebooks and lists that chance has damaged: whatever it is,
 * everybody has a row, the innocent have their answers, and what is wrong is a sentence. The seed
 * is in the message of a failure; {@code -Dattention.fuzz.seed=N} begins with it.
 */
@Timeout(300)
class IntakeFuzzTest {
    private static final int ROUNDS = 60;
    private static final long SEED =
            Long.getLong("attention.fuzz.seed", System.currentTimeMillis() / 1000 * ROUNDS);

    private static final List<String> NAMES =
            List.of(
                    "MySoftmax.java",
                    "MyConcat.java",
                    "exercises/02-softmax/MySoftmax.java",
                    "my-notebooks/02-softmax.ipynb",
                    "02-softmax.ipynb",
                    "Helper.java",
                    "MySoftmax.java.txt",
                    "../MySoftmax.java",
                    "/etc/MySoftmax.java",
                    "C:\\MySoftmax.java",
                    "a/./b//MySoftmax.java",
                    "inner.zip",
                    "inner.tar.gz",
                    "Müller/MySoftmax.java",
                    "x\0y.java",
                    "%41.java",
                    " .java",
                    ".java",
                    "target/MySoftmax.java",
                    "n".repeat(300) + ".java");
    private static final List<String> TEXTS =
            List.of(
                    code("Softmax"),
                    "class MySoftmax { int f() { return Helper.x; } }",
                    "package a.b; import a.b.*; class Helper { static int x; }",
                    "{\"cells\":[{\"cell_type\":\"code\",\"source\":[\"class MySoftmax {}\\n"
                            + "\",\"f()\"],"
                            + "\"metadata\":{\"tags\":[\"answer:Softmax\",null]}}],\"nbformat\":4}",
                    "{\"cells\":[{\"source\":{}},null,[[[[",
                    "/* \" ' \"\"\" \\u0000",
                    "\ufeff",
                    "");

    @TempDir private Path place;

    private Random random = new Random();

    @RepeatedTest(ROUNDS)
    void everybody_has_a_row_and_the_innocent_have_their_answers(RepetitionInfo round)
            throws IOException {
        long seed = SEED + round.getCurrentRepetition() - 1;
        random = new Random(seed);
        String message = "-Dattention.fuzz.seed=" + seed;
        Path folder = place.resolve("class");
        Set<String> expected = new TreeSet<>(List.of("a-good", "z-good"));
        for (int k = 0; k < 6; k++) {
            String id = "learner" + k;
            expected.add(id);
            write(
                    folder.resolve(id + pick(".zip", ".tar", ".tar.gz", ".tgz", "/up.zip")),
                    archive());
        }
        for (String innocent : List.of("a-good", "z-good")) {
            write(folder.resolve(innocent + "/MySoftmax.java"), code("Softmax"));
        }
        Intake intake = Intake.of(folder, list(expected));
        List<String> ids = intake.parcels().stream().map(it -> it.learner().id()).toList();
        assertEquals(List.copyOf(expected), ids, message);
        for (Parcel parcel : intake.parcels()) {
            check(parcel.learner().id(), parcel.open(), message);
        }
        whole(message);
    }

    private static void check(String id, Submission submission, String message) {
        String told = told(submission);
        if (id.endsWith("good")) {
            assertEquals("Softmax in MySoftmax.java\n", told, message);
        }
        assertTrue(submission.unusable().size() <= Raw.MOST_REMARKS + 1, message + told);
        assertTrue(!submission.answers().isEmpty() || !submission.unusable().isEmpty(), message);
        submission.unusable().forEach(it -> sentence(it.reason(), message));
        submission.unusable().forEach(it -> assertTrue(it.file().length() < 300, message));
    }

    private static void sentence(String reason, String message) {
        boolean good = reason.endsWith(".") || reason.endsWith("?") || reason.endsWith("!");
        boolean words = !reason.contains("Exception") && !reason.contains("null");
        assertTrue(good && words, message + ": " + reason);
    }

    /** The archive of a class: it is read, or refused in a sentence with its name. */
    private void whole(String message) throws IOException {
        Path file = place.resolve("all" + pick(".zip", ".tar", ".tar.gz"));
        write(file, archive());
        try {
            for (Parcel parcel : Intake.of(file, Roster.NONE).parcels()) {
                check(parcel.learner().id() + " of all", parcel.open(), message);
            }
        } catch (IOException refused) {
            String reason = refused.getMessage() + "";
            assertTrue(reason.startsWith(file.toString()), message + ": " + reason);
            sentence(reason, message);
        }
    }

    /** A list of the class, which may be damaged: then nobody has a list. */
    private Roster list(Set<String> ids) throws IOException {
        String text = "id,name\n" + String.join(",\"N\"\n", ids) + ",N\n";
        Path file = place.resolve("list.csv");
        write(file, damaged(bytes(text)));
        try {
            Roster unusedDamaged = Roster.read(file);
        } catch (IOException refused) {
            assertTrue((refused.getMessage() + "").length() > 10);
        }
        write(file, bytes(text));
        return Roster.read(file);
    }

    private byte[] archive() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int k = random.nextInt(6); k >= 0; k--) {
            String name = (random.nextInt(3) == 0 ? "who" + k + "/" : "") + pick(NAMES);
            byte[] content = bytes(pick(TEXTS));
            entries.put(name, random.nextInt(3) == 0 ? damaged(content) : content);
        }
        Charset page = pick(List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1));
        byte[] archive = random.nextBoolean() ? Handed.zip(entries, page) : tar(entries, page);
        return random.nextInt(4) == 0 ? archive : damaged(archive);
    }

    private byte[] tar(Map<String, byte[]> entries, Charset page) throws IOException {
        entries.keySet().removeIf(it -> it.length() > 99);
        byte[] plain = Handed.tar(entries, page);
        return random.nextBoolean() ? plain : Handed.gzip(plain);
    }

    /** A few bytes changed, left out, doubled, or all behind some place gone. */
    private byte[] damaged(byte[] whole) {
        byte[] bytes = whole.clone();
        for (int k = random.nextInt(8); k >= 0 && bytes.length > 0; k--) {
            int at = random.nextInt(bytes.length);
            int end = Math.min(bytes.length, at + 1 + random.nextInt(40));
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> Arrays.fill(bytes, at, end, (byte) pick(0, 255, '0', '7', '/', '"'));
                case 2 ->
                        bytes =
                                joined(
                                        Arrays.copyOf(bytes, at),
                                        Arrays.copyOfRange(bytes, end, bytes.length));
                case 3 ->
                        bytes =
                                joined(
                                        Arrays.copyOf(bytes, end),
                                        Arrays.copyOfRange(bytes, at, bytes.length));
                default -> bytes = random.nextInt(6) == 0 ? Arrays.copyOf(bytes, at) : bytes;
            }
        }
        return bytes;
    }

    private static byte[] joined(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    private String pick(String... some) {
        return pick(List.of(some));
    }

    private int pick(int... some) {
        return some[random.nextInt(some.length)];
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
