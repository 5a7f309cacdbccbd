package attention.check.source;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The classes that a compiled class refers to: what its source is compiled to, however it was
 * spelt. Layout of a class file: The Java Virtual Machine Specification, 4.4.
 */
public final class ClassReferences {
    private static final int MAGIC = 0xCAFEBABE;

    private ClassReferences() {}

    /**
     * Full names with dots; of an array, its elements' class.
     *
     * @throws IllegalArgumentException if it is no class file
     */
    public static Set<String> of(byte[] classFile) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile))) {
            if (in.readInt() != MAGIC) {
                throw new IllegalArgumentException("no class file");
            }
            in.readInt(); // version
            return names(in, in.readUnsignedShort());
        } catch (IOException broken) {
            throw new IllegalArgumentException("a broken class file", broken);
        }
    }

    private static Set<String> names(DataInputStream in, int count) throws IOException {
        Map<Integer, String> texts = new LinkedHashMap<>();
        Set<Integer> classes = new TreeSet<>();
        for (int k = 1; k < count; k++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts.put(k, in.readUTF());
                case 7 -> classes.add(in.readUnsignedShort());
                case 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    k++; // a long or a double counts twice
                }
                default -> throw new IOException("a constant tagged " + tag);
            }
        }
        return classes.stream()
                .map(at -> texts.getOrDefault(at, ""))
                .flatMap(name -> Arrays.stream(name.split("[\\[;]")))
                .map(
                        name ->
                                name.startsWith("Ljava") || name.startsWith("Lattention")
                                        ? name.substring(1)
                                        : name)
                .map(name -> name.replace('/', '.'))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
