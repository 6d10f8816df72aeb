package jp.madoguchi.local.repository;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The files that are or may become part of the repository: everything but what .gitignore names. */
final class SourceTree {
    private static final Set<String> IGNORED =
            Set.of(".git", "target", ".madoguchi", ".idea", ".vscode", ".settings", ".project", ".classpath");

    private SourceTree() {}

    static List<SourceFile> under(Path root) throws IOException {
        List<SourceFile> files = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return ignored(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && !ignored(file)) {
                    String path = root.relativize(file).toString().replace('\\', '/');
                    files.add(new SourceFile(path, lines(Files.readAllBytes(file))));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private static boolean ignored(Path path) {
        String name = String.valueOf(path.getFileName());
        return IGNORED.contains(name) || name.endsWith(".iml");
    }

    /** Not everything is UTF-8: a レセプト file is Shift_JIS, and its digits and letters are to be seen all the same. */
    private static List<String> lines(byte[] bytes) {
        return text(bytes).lines().toList();
    }

    private static String text(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException another) {
            return new String(bytes, ISO_8859_1);
        }
    }
}
