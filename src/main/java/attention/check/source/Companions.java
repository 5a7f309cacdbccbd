package attention.check.source;

import attention.check.source.Declaration.Sort;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts an answer together with what it needs and does not hold: what other cells of its notebook
 * declare, or files beside it. The result is one Java text in which the answer keeps its lines, the
 * same at home and in a class.
 */
public final class Companions {
    private static final int MOST = 500;
    private static final Pattern OF_MEMBERS = Pattern.compile("\\b(?:static|private|protected)\\b");
    private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{N}_$]++");

    private Companions() {}

    /**
     * An answer, ready to be compiled.
     *
     * @param text the Java text
     * @param taken the names of what was taken along
     */
    public record Composed(String text, List<String> taken) {}

    private record Taken(Declaration declaration, String text) {
        String name() {
            return declaration.name();
        }
    }

    /**
     * The answer in a cell. What else stands in its cell, such as a line that tries it out, is left
     * out; what the class uses of this and other cells is taken along.
     *
     * @param className the class that is the answer
     * @param others the other code cells in order: of two declarations of a name the last counts
     */
    public static Composed ofCell(String className, String cell, List<String> others) {
        List<Declaration> own = Declaration.of(cell).orElse(List.of());
        Optional<Declaration> answer =
                own.stream().filter(it -> isType(it) && it.name().equals(className)).findFirst();
        if (answer.isEmpty()) {
            return new Composed(cell, List.of());
        }
        List<Declaration> kept = own.stream().filter(Companions::isType).toList();
        List<Taken> known = new ArrayList<>();
        others.forEach(it -> known.addAll(declarations(it)));
        declarations(cell).stream().filter(it -> !isType(it.declaration())).forEach(known::add);
        List<Taken> taken = linked(kept, known);
        Set<String> imports = imports(own, others, kept, taken);
        StringBuilder text = new StringBuilder(cell);
        own.stream().filter(it -> !isType(it)).forEach(it -> blank(text, it));
        kept.forEach(it -> blankModifiers(text, it));
        List<Taken> beside = beside(answer.get(), taken);
        taken.stream()
                .filter(it -> !beside.contains(it))
                .forEach(it -> text.insert(answer.get().end() - 1, "\nstatic " + plain(it) + "\n"));
        beside.forEach(it -> text.append('\n').append(plain(it)).append('\n'));
        text.insert(
                0, imports.stream().map(it -> "import " + it + "; ").collect(Collectors.joining()));
        return new Composed(
                text.toString(),
                taken.stream().map(it -> it.declaration().name()).distinct().toList());
    }

    /** Whether a text is Java with this class at its outermost level, not prose that has it. */
    public static boolean declares(String text, String className) {
        return Declaration.of(text).stream()
                .flatMap(List::stream)
                .filter(it -> isType(it) && it.name().equals(className))
                .anyMatch(it -> it.code().indexOf('{') > 0);
    }

    private static boolean isType(Declaration declaration) {
        return declaration.sort() == Sort.TYPE;
    }

    private static List<Taken> declarations(String cell) {
        return Declaration.of(cell).orElse(List.of()).stream()
                .map(it -> new Taken(it, it.in(cell)))
                .toList();
    }

    /** What the kept types mention and do not declare, and what that mentions, and so on. */
    private static List<Taken> linked(List<Declaration> kept, List<Taken> known) {
        Map<String, Map<String, Taken>> newest = new LinkedHashMap<>();
        for (Taken one : known) {
            Declaration it = one.declaration();
            if (isType(it) || it.sort() == Sort.METHOD || it.sort() == Sort.VARIABLE) {
                newest.computeIfAbsent(it.name(), k -> new LinkedHashMap<>())
                        .put(signature(it), one);
            }
        }
        Set<String> done = new LinkedHashSet<>();
        kept.forEach(it -> done.add(it.name()));
        Deque<Declaration> open = new ArrayDeque<>(kept);
        List<Taken> taken = new ArrayList<>();
        while (!open.isEmpty() && taken.size() < MOST) {
            Declaration one = open.remove();
            Set<String> missing = one.mentions();
            missing.retainAll(newest.keySet());
            missing.removeAll(one.declares());
            for (String name : missing) {
                if (done.add(name)) {
                    Collection<Taken> all = newest.getOrDefault(name, Map.of()).values();
                    taken.addAll(all);
                    all.forEach(it -> open.add(it.declaration()));
                }
            }
        }
        return taken;
    }

    /** Methods of one name may differ in their parameters; all else of one name is one thing. */
    private static String signature(Declaration it) {
        int from = it.code().indexOf('(');
        int to = it.code().indexOf(')');
        return it.sort() == Sort.METHOD && from < to
                ? it.code().substring(from, to).replaceAll("\\s++", " ")
                : "";
    }

    /** Own imports, and those of other cells that are used or cannot fail. */
    private static Set<String> imports(
            List<Declaration> own, List<String> others, List<Declaration> kept, List<Taken> taken) {
        Set<String> imports = new LinkedHashSet<>();
        own.stream().filter(it -> it.sort() == Sort.IMPORT).forEach(it -> imports.add(it.name()));
        Set<String> mentioned = new LinkedHashSet<>();
        kept.forEach(it -> mentioned.addAll(it.mentions()));
        taken.forEach(it -> mentioned.addAll(it.declaration().mentions()));
        for (String cell : others) {
            for (Taken one : declarations(cell)) {
                String name = one.declaration().name();
                String last = name.substring(name.lastIndexOf('.') + 1);
                boolean all = last.equals("*") && name.replace("static ", "").startsWith("java.");
                if (one.declaration().sort() == Sort.IMPORT && (all || mentioned.contains(last))) {
                    imports.add(name);
                }
            }
        }
        return imports;
    }

    private static void blank(StringBuilder text, Declaration declaration) {
        for (int at = declaration.start(); at < declaration.end(); at++) {
            if (text.charAt(at) != '\n') {
                text.setCharAt(at, ' ');
            }
        }
    }

    /** Sessions pass over what no class of a file may begin with. */
    private static void blankModifiers(StringBuilder text, Declaration type) {
        String head = type.code().substring(0, Math.max(0, type.code().indexOf(type.name())));
        Matcher modifier = OF_MEMBERS.matcher(head);
        while (modifier.find()) {
            for (int at = modifier.start(); at < modifier.end(); at++) {
                text.setCharAt(type.start() + at, ' ');
            }
        }
    }

    /** What the answer extends or implements, and what that needs: no member of it can be that. */
    private static List<Taken> beside(Declaration answer, List<Taken> taken) {
        int body = Math.max(0, answer.code().indexOf('{'));
        Set<String> named = new LinkedHashSet<>();
        Deque<String> heads = new ArrayDeque<>(List.of(answer.code().substring(0, body)));
        while (!heads.isEmpty()) {
            Set<String> words = new HashSet<>(List.of(NO_NAME.split(heads.remove())));
            taken.stream()
                    .filter(it -> isType(it.declaration()) && words.contains(it.name()))
                    .filter(it -> named.add(it.name()))
                    .forEach(it -> heads.add(it.declaration().code()));
        }
        return taken.stream().filter(it -> named.contains(it.name())).toList();
    }

    /** Without what sessions pass over. */
    private static String plain(Taken taken) {
        String text = taken.text().strip();
        return text.replaceFirst("^(?:(?:public|private|protected|static)\\s++){1,4}+", "");
    }

    /**
     * The answer in a file.
     *
     * @param beside gives the text of the file beside it that is named after a class
     */
    public static Composed ofFile(String text, Function<String, Optional<String>> beside) {
        List<Declaration> own = Declaration.of(text).orElse(List.of());
        Set<String> done = new LinkedHashSet<>();
        own.forEach(it -> done.add(it.name()));
        Deque<Declaration> open = new ArrayDeque<>(own);
        StringBuilder more = new StringBuilder();
        Set<String> imports = new LinkedHashSet<>();
        List<String> taken = new ArrayList<>();
        while (!open.isEmpty() && taken.size() < MOST) {
            for (String name : open.remove().mentions()) {
                Optional<String> found =
                        Character.isUpperCase(name.charAt(0)) && done.add(name)
                                ? beside.apply(name)
                                : Optional.empty();
                List<Taken> helper = found.map(Companions::declarations).orElse(List.of());
                helper.forEach(it -> keep(it, more, imports));
                helper.forEach(it -> open.add(it.declaration()));
                if (!helper.isEmpty()) {
                    taken.add(name);
                }
            }
        }
        if (taken.isEmpty()) {
            return new Composed(text, List.of());
        }
        StringBuilder all = new StringBuilder(text);
        own.stream().filter(it -> it.sort() == Sort.IMPORT).forEach(it -> blank(all, it));
        own.stream().filter(it -> it.sort() == Sort.PACKAGE).forEach(it -> blank(all, it));
        own.stream().filter(it -> it.sort() == Sort.IMPORT).forEach(it -> imports.add(it.name()));
        imports.removeIf(it -> isBeside(it, taken));
        all.insert(
                0, imports.stream().map(it -> "import " + it + "; ").collect(Collectors.joining()));
        return new Composed(all.append(more).toString(), taken);
    }

    /** Whether it names what is here now, without its package, or a package that nobody has. */
    private static boolean isBeside(String imported, List<String> taken) {
        String last = imported.substring(imported.lastIndexOf('.') + 1);
        boolean library = imported.matches("(?:static )?(?:java|javax|attention)\\..*");
        return !library && (last.equals("*") || taken.contains(last));
    }

    private static void keep(Taken one, StringBuilder more, Set<String> imports) {
        if (isType(one.declaration())) {
            more.append('\n').append(one.text()).append('\n');
        } else if (one.declaration().sort() == Sort.IMPORT) {
            imports.add(one.declaration().name());
        }
    }
}
