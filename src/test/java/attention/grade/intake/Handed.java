package attention.grade.intake;

import attention.check.Exercise;
import attention.check.Register;
import attention.grade.Answer;
import attention.grade.Submission;
import attention.grade.Unusable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Puts together what a learner hands in. */
public final class Handed {
    /** Some code in the right class; it need not be right. */
    public static String code(String exercise) {
        Exercise found = Register.get().find(exercise).orElseThrow();
        return found.stub().replaceAll("(?s)throw new Todo\\(.*?\\);", "return null;");
    }

    private Handed() {}

    static Path write(Path file, String text) throws IOException {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static Path write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    /** A zip with these entries in order; a name may be anything. */
    static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What came out, one line for each thing, to be compared as a whole. */
    static String told(Submission submission) {
        StringBuilder told = new StringBuilder();
        for (Answer answer : submission.answers()) {
            told.append(answer.exercise())
                    .append(answer.cell() ? " in cell of " : " in ")
                    .append(answer.file());
            answer.notes().forEach(note -> told.append(" (").append(note).append(')'));
            told.append('\n');
        }
        for (Unusable unusable : submission.unusable()) {
            told.append(
                            (unusable.file() + ": " + unusable.reason() + " " + unusable.guess())
                                    .strip())
                    .append('\n');
        }
        return told.toString();
    }

    /** The submissions in a place, by the learner's id. */
    static Map<String, Submission> open(Path place, Roster roster) throws IOException {
        Map<String, Submission> all = new TreeMap<>();
        for (Parcel parcel : Intake.of(place, roster).parcels()) {
            all.put(parcel.learner().id(), parcel.open());
        }
        return all;
    }
}
