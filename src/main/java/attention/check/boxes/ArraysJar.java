package attention.check.boxes;

import attention.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The API jar as boxes have it that run answers on arrays: without the classes that compute with
 * {@code Matrix}, so that by no name and no trick an answer gets at them. Interfaces speak of
 * {@code Matrix} in methods that such an answer has no need of, and Java does not load a class
 * whose signatures name what is not there; so one of that name stays, and can do nothing.
 */
final class ArraysJar {
    private static final String NAME = "attention-workbook-api-arrays.jar";
    private static final String LIBRARY = "attention/matrix/";
    private static final String MATRIX = LIBRARY + "Matrix";
    private static final int JAVA_17 = 61;

    private ArraysJar() {}

    /**
     * Beside the API jar, made when it is missing or older; elsewhere if nobody may write there.
     *
     * @throws GraderFault if it cannot be made
     */
    static synchronized Path find() {
        Path api = ApiJar.find();
        Path jar = api.resolveSibling(NAME);
        try {
            return isMadeOf(jar, api) ? jar : make(api, jar);
        } catch (IOException readOnly) {
            return Elsewhere.JAR;
        }
    }

    /** Whether a file is there and newer than what it was made of. */
    static boolean isMadeOf(Path file, Path source) {
        try {
            return Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(source))
                    >= 0;
        } catch (IOException missing) {
            return false;
        }
    }

    /** Made once for this process, where other users may read it, as they run boxes for root. */
    private static final class Elsewhere {
        private static final Path JAR = make();

        private static Path make() {
            try {
                Path folder = TemporaryFolders.makeReadable("files");
                return ArraysJar.make(ApiJar.find(), folder.resolve(NAME));
            } catch (IOException full) {
                throw new GraderFault(Words.of("check").text("box/no file", "why", full), full);
            }
        }
    }

    private static Path make(Path api, Path jar) throws IOException {
        Path unfinished = jar.resolveSibling(NAME + "." + ProcessHandle.current().pid());
        try (ZipFile from = new ZipFile(api.toFile());
                OutputStream file = Files.newOutputStream(unfinished);
                ZipOutputStream to = new ZipOutputStream(file)) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                if (!computes(entry.getName())) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    to.write(from.getInputStream(entry).readAllBytes());
                }
            }
            to.putNextEntry(new ZipEntry(MATRIX + ".class"));
            to.write(emptyClass());
        }
        return Files.move(unfinished, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The library, except for the words of its ledger, which the interfaces hand on. */
    private static boolean computes(String entry) {
        return entry.startsWith(LIBRARY) && !entry.startsWith(LIBRARY + "Operation");
    }

    /** {@code public final class Matrix {}}, without even a constructor. */
    private static byte[] emptyClass() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(0xCAFEBABE);
        out.writeInt(JAVA_17);
        out.writeShort(5); // constants, counted from 1: two classes and their names
        for (String name : new String[] {MATRIX, "java/lang/Object"}) {
            out.writeByte(1);
            out.writeUTF(name);
        }
        out.write(new byte[] {7, 0, 1, 7, 0, 2});
        out.writeShort(0x31); // public, final, of today's kind
        out.writeShort(3);
        out.writeShort(4);
        out.writeLong(0); // no interfaces, fields, methods, attributes
        return bytes.toByteArray();
    }
}
