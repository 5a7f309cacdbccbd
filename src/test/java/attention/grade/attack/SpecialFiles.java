package attention.grade.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes what a repository cannot hold: archives, links, pipes, very large files. */
final class SpecialFiles {
    static final String ODD_ID = "=1+1, \"Zoë\" O'Neil";

    private static final String SOFTMAX = "MySoftmax.java";

    private final Path place;
    private final String wrong;
    private final String right;

    /**
     * Makes files for one class.
     *
     * @param place the folder of the class
     */
    SpecialFiles(Path place) throws IOException {
        this.place = place;
        this.wrong = Files.readString(Attack.FOLDER.resolve("33-own-build-files").resolve(SOFTMAX));
        this.right = Files.readString(Path.of("solutions/02-softmax").resolve(SOFTMAX));
    }

    void make(Attack attack) throws IOException, InterruptedException {
        Path folder = place.resolve(attack.name());
        Path zip = place.resolve(attack.name() + ".zip");
        switch (attack.make()) {
            case "huge file" -> huge(folder.resolve(SOFTMAX));
            case "many classes" -> Files.writeString(folder.resolve(SOFTMAX), manyClasses());
            case "zip slip" -> zipSlip(zip);
            case "links" -> links(folder);
            case "zip bomb" -> bomb(zip);
            case "many entries" -> manyEntries(zip);
            case "same name" -> sameName(zip);
            case "notebook" -> Files.writeString(folder.resolve("work.ipynb"), notebook());
            case "stub" -> Files.copy(stub(), folder.resolve(SOFTMAX));
            case "odd id" -> Files.move(folder, place.resolve(ODD_ID));
            default -> throw new IllegalArgumentException("make: " + attack.make());
        }
    }

    static boolean isArchive(Attack attack) {
        return attack.make().matches("zip slip|zip bomb|many entries|same name");
    }

    private static Path stub() {
        return Path.of("src/main/resources/stubs/02-softmax").resolve(SOFTMAX);
    }

    private static void huge(Path file) throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(100L << 20);
        }
    }

    private static String manyClasses() {
        return IntStream.range(0, 3_000)
                .mapToObj(k -> "class A" + k + "{}")
                .collect(Collectors.joining());
    }

    private void zipSlip(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            add(zip, SOFTMAX, wrong);
            String here = place.toAbsolutePath() + "/";
            for (String up : new String[] {"../", "../../", here, "..\\", "a/../../../"}) {
                add(zip, up + "evil/MySoftmax.java", right);
            }
            add(zip, "MyDotProduct.java", dotProduct());
        }
    }

    static String dotProduct() throws IOException {
        return Files.readString(Path.of("solutions/03-scores/MyDotProduct.java"));
    }

    private static void links(Path folder) throws IOException, InterruptedException {
        Path solution = Path.of("solutions/02-softmax").resolve(SOFTMAX).toAbsolutePath();
        Files.createSymbolicLink(folder.resolve(SOFTMAX), solution);
        Files.createSymbolicLink(folder.resolve("all"), Path.of("/"));
        Files.createSymbolicLink(folder.resolve("again"), folder);
        String pipe = folder.resolve("MyWeightedSum.java").toString();
        if (new ProcessBuilder("mkfifo", pipe).start().waitFor() != 0) {
            throw new IOException("no pipe could be made");
        }
    }

    /** Takes the links away, before somebody follows them who cleans up. */
    void removeLinks() throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            for (Path link : files.filter(Files::isSymbolicLink).toList()) {
                Files.delete(link);
            }
        }
    }

    private static void bomb(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(SOFTMAX));
            byte[] zeros = new byte[1 << 20];
            for (int k = 0; k < 300; k++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
    }

    private static void manyEntries(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int k = 0; k < 50_000; k++) {
                zip.putNextEntry(new ZipEntry("a/" + k));
                zip.closeEntry();
            }
        }
    }

    /** The library refuses a name that stands twice, so one letter is changed afterwards. */
    private void sameName(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, SOFTMAX, wrong);
            add(zip, "MySoftmaX.java", right);
        }
        String raw = bytes.toString(StandardCharsets.ISO_8859_1);
        byte[] twice = raw.replace("MySoftmaX.java", SOFTMAX).getBytes(StandardCharsets.ISO_8859_1);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(twice);
        }
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** The answer twice, the right one first; ids that are all alike, and a cell of nothing. */
    private String notebook() {
        var cells = new com.google.gson.JsonArray();
        for (String source : new String[] {right, "int x = 0;", wrong, ""}) {
            var cell = new com.google.gson.JsonObject();
            cell.addProperty("cell_type", "code");
            cell.addProperty("id", "same");
            cell.addProperty("source", source);
            cells.add(cell);
        }
        var root = new com.google.gson.JsonObject();
        root.add("cells", cells);
        root.addProperty("nbformat", 4);
        return root.toString();
    }
}
