package attention.workbook.lesson;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the calls of a text that would end its process, such as {@code System.exit(0)}. It reads
 * the grammar alone: a word in a remark or a string is no call.
 */
final class ExitCalls extends TreeScanner<@Nullable Void, @Nullable Void> {
    private static final Set<String> NAMES = Set.of("exit", "halt");
    private static final Pattern SYSTEM = Pattern.compile("(java\\.lang\\.)?System");
    private static final Pattern RUNTIME = Pattern.compile("\\bRuntime\\b");

    private final boolean hasRuntime;
    private final Set<String> declared = new HashSet<>();
    private final Set<String> calledByName = new HashSet<>();
    private boolean found;

    private ExitCalls(String code) {
        hasRuntime = RUNTIME.matcher(code).find();
    }

    /** Whether the code, a file or some declarations, has such a call. */
    static boolean in(String code) {
        // A declaration that stands alone is no file, and a file is no member of a class.
        return Stream.of(code, "class Around {\n" + code + "\n}").anyMatch(ExitCalls::inFile);
    }

    private static boolean inFile(String file) {
        ExitCalls calls = new ExitCalls(file);
        calls.scan(Syntax.of(file), null);
        calls.calledByName.removeAll(calls.declared);
        return calls.found || !calls.calledByName.isEmpty();
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
        declared.add(method.getName().toString());
        return super.visitMethod(method, null);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
        Tree method = call.getMethodSelect();
        if (method instanceof MemberSelectTree select) {
            note(select.getExpression(), select.getIdentifier().toString());
        } else if (method instanceof IdentifierTree name
                && NAMES.contains(name.getName().toString())) {
            calledByName.add(name.getName().toString());
        }
        return super.visitMethodInvocation(call, null);
    }

    @Override
    public @Nullable Void visitMemberReference(
            MemberReferenceTree reference, @Nullable Void nothing) {
        note(reference.getQualifierExpression(), reference.getName().toString());
        return super.visitMemberReference(reference, null);
    }

    private void note(Tree owner, String method) {
        found |=
                NAMES.contains(method)
                        && (hasRuntime || SYSTEM.matcher(owner.toString()).matches());
    }
}
