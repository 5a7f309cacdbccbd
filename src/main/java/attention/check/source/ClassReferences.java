package attention.check.source;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The classes that a compiled class refers to: what its source is compiled to, however it was
 * spelt. Layout of a class file: The Java Virtual Machine Specification, 4.4.
 */
public final class ClassReferences {
    private static final int MAGIC = 0xCAFEBABE;

    private final Map<Integer, String> texts = new HashMap<>();
    private final Map<Integer, Integer> classes = new HashMap<>();
    private final Map<Integer, Integer> memberNames = new HashMap<>();
    private final Set<Integer> signatures = new HashSet<>();

    /** A field or a method: by number its class, and its name with its signature. */
    private record Member(int owner, int name) {}

    private final List<Member> members = new ArrayList<>();

    private ClassReferences(byte[] classFile) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile))) {
            if (in.readInt() != MAGIC) {
                throw new IllegalArgumentException("no class file");
            }
            in.readInt(); // version
            read(in, in.readUnsignedShort());
        } catch (IOException broken) {
            throw new IllegalArgumentException("a broken class file", broken);
        }
    }

    /**
     * Full names with dots; of an array, its elements' class.
     *
     * @throws IllegalArgumentException if it is no class file
     */
    public static Set<String> of(byte[] classFile) {
        return new ClassReferences(classFile).names();
    }

    /**
     * The same, and those that it never names but takes from others or hands to them: the types in
     * the signatures of all methods and fields that it uses.
     *
     * @throws IllegalArgumentException if it is no class file
     */
    static Set<String> withSignatures(byte[] classFile) {
        ClassReferences all = new ClassReferences(classFile);
        Set<String> names = all.names();
        all.signatures.forEach(it -> addTypes(all.text(it), names));
        return names;
    }

    /** Names of the fields and methods of one class that it uses. */
    static Set<String> membersOf(String className, byte[] classFile) {
        ClassReferences all = new ClassReferences(classFile);
        Set<String> names = new TreeSet<>();
        for (Member member : all.members) {
            if (all.className(member.owner()).equals(className)) {
                names.add(all.text(all.memberNames.get(member.name())));
            }
        }
        return names;
    }

    private String className(int at) {
        return text(classes.get(at)).replace('/', '.');
    }

    private String text(@Nullable Integer at) {
        return at == null ? "" : texts.getOrDefault(at, "");
    }

    private void read(DataInputStream in, int count) throws IOException {
        for (int k = 1; k < count; k++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts.put(k, in.readUTF());
                case 7 -> classes.put(k, in.readUnsignedShort());
                case 9, 10, 11 ->
                        members.add(new Member(in.readUnsignedShort(), in.readUnsignedShort()));
                case 12 -> {
                    memberNames.put(k, in.readUnsignedShort());
                    signatures.add(in.readUnsignedShort());
                }
                case 16 -> signatures.add(in.readUnsignedShort());
                case 8, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 3, 4, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    k++; // a long or a double counts twice
                }
                default -> throw new IOException("a constant tagged " + tag);
            }
        }
    }

    private Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (int at : classes.values()) {
            String name = text(at);
            if (name.startsWith("[")) {
                addTypes(name, names);
            } else {
                names.add(name.replace('/', '.'));
            }
        }
        return names;
    }

    /** The classes in a signature such as {@code ([DLjava/lang/String;)V}. */
    private static void addTypes(String signature, Set<String> names) {
        for (String type : signature.split(";", -1)) {
            int at = type.indexOf('L');
            if (at >= 0) {
                names.add(type.substring(at + 1).replace('/', '.'));
            }
        }
    }
}
