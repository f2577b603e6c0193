import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Rewrites the classes of a jar from the file format of Java 5 to that of Java 8, with the stack maps that it asks for; nothing
 * else of them changes. The Java machine keeps no class older than Java 6 in its start-up cache, and picocli's are. Run by the
 * launcher, on its own copy of the jar, with JDK 24 or newer: {@code java -cp JAR RefreshClassFiles.java JAR}.
 */
class RefreshClassFiles {
    private static final int JAVA_6 = 50;
    private static final int JAVA_8 = 52;

    public static void main(String[] args) throws IOException {
        ClassFile format = ClassFile.of(
                ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                ClassFile.ClassHierarchyResolverOption.of(ClassHierarchyResolver.defaultResolver()));
        try (FileSystem jar = FileSystems.newFileSystem(Path.of(args[0]), Map.of())) {
            for (Path file : classes(jar)) {
                ClassModel model = format.parse(Files.readAllBytes(file));
                if (model.majorVersion() < JAVA_6) {
                    Files.write(file, format.transformClass(model, newer()));
                }
            }
        }
    }

    private static List<Path> classes(FileSystem jar) throws IOException {
        try (Stream<Path> files = Files.walk(jar.getPath("/"))) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }

    private static ClassTransform newer() {
        ClassTransform version = (to, element) -> {
            if (element instanceof ClassFileVersion) {
                to.withVersion(JAVA_8, 0);
            } else {
                to.with(element);
            }
        };
        // The bodies are passed through one by one: only then are their stack maps made.
        return ClassTransform.transformingMethodBodies((to, instruction) -> to.with(instruction)).andThen(version);
    }
}
