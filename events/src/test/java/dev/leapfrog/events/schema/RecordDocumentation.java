package dev.leapfrog.events.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import org.jspecify.annotations.Nullable;

/** What the Javadoc of a source tree says of types, record components and methods, as plain text. */
public final class RecordDocumentation {
    private final Map<String, String> texts = new HashMap<>();

    /** @param sources folders of Java source files */
    public static RecordDocumentation read(Path... sources) throws IOException {
        RecordDocumentation read = new RecordDocumentation();
        for (Path folder : sources) {
            read.add(folder);
        }
        return read;
    }

    private void add(Path sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> tree = Files.walk(sources)) {
            List<Path> found =
                    tree.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    diagnostic -> {},
                    List.of("-proc:none"),
                    null,
                    files.getJavaFileObjectsFromPaths(found));
            DocTrees documentation = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Scanner(documentation).scan(unit, String.valueOf(unit.getPackageName()));
            }
        }
    }

    /** Of a type; null when there is nothing. */
    @Nullable
    String of(Class<?> type) {
        return texts.get(type.getName());
    }

    /** Of a component or method of a type; null when there is nothing. */
    @Nullable
    String of(Class<?> type, String member) {
        return texts.get(type.getName() + "#" + member);
    }

    private final class Scanner extends TreePathScanner<@Nullable Void, String> {
        private final DocTrees documentation;

        private Scanner(DocTrees documentation) {
            this.documentation = documentation;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, String outer) {
            boolean nested = Character.isUpperCase(outer.charAt(outer.lastIndexOf('.') + 1));
            String name = outer + (nested ? "$" : ".") + type.getSimpleName();
            DocCommentTree comment = documentation.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                texts.put(name, text(comment.getFullBody()));
                for (DocTree tag : comment.getBlockTags()) {
                    if (tag instanceof ParamTree component) {
                        texts.put(name + "#" + component.getName(), text(component.getDescription()));
                    }
                }
            }
            return super.visitClass(type, name);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, String type) {
            DocCommentTree comment = documentation.getDocCommentTree(getCurrentPath());
            if (comment != null && !method.getModifiers().getFlags().contains(Modifier.STATIC)) {
                texts.putIfAbsent(type + "#" + method.getName(), text(comment.getFullBody()));
            }
            return null;
        }
    }

    private static String text(List<? extends DocTree> trees) {
        return trees.stream()
                .map(RecordDocumentation::text)
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String text(DocTree tree) {
        if (tree instanceof LiteralTree literal) {
            return literal.getBody().getBody();
        }
        if (tree instanceof LinkTree link) {
            String name = link.getReference().getSignature();
            return link.getLabel().isEmpty() ? name.replaceAll("^.*[.#]", "") : text(link.getLabel());
        }
        return tree.toString();
    }
}
