package io.entrepot.local.aot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** The jar that holds {@link Rehearsal} alone, written once so that it stays the same file when the launcher is built again. */
final class RehearsalJar {

    private RehearsalJar() {}

    static Path in(Path directory) throws IOException {
        var jar = Files.createDirectories(directory).resolve("rehearsal.jar");
        var content = content();
        if (!Files.exists(jar) || !Arrays.equals(Files.readAllBytes(jar), content)) {
            Files.write(jar, content);
        }
        return jar;
    }

    private static byte[] content() throws IOException {
        var name = Rehearsal.class.getName().replace('.', '/') + ".class";
        var bytes = new ByteArrayOutputStream();
        try (var in = Objects.requireNonNull(Rehearsal.class.getClassLoader().getResourceAsStream(name));
                var out = new JarOutputStream(bytes)) {
            var entry = new JarEntry(name);
            entry.setTime(0);
            out.putNextEntry(entry);
            in.transferTo(out);
        }
        return bytes.toByteArray();
    }
}
