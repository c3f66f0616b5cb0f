package io.entrepot.local.aot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/**
 * Unpacks executable jars: a JVM reads plain jars faster than nested ones, and only plain jars can be in an ahead-of-time
 * cache. Libraries are kept once for all services.
 *
 * @param libraries where jars of other projects are collected
 * @param applications where each application's own jars go
 */
public record Unpacking(Path libraries, Path applications) {

    private static final String NESTED_LIBRARIES = "BOOT-INF/lib/";
    private static final String NESTED_CLASSES = "BOOT-INF/classes/";
    private static final String UNPACKING_TOOL = "spring-boot-jarmode-tools";
    private static final String MUTABLE = "-SNAPSHOT.jar"; // such a jar changes its content under the same name

    /** Nothing if the jar is not an executable one. */
    public Optional<Application> unpack(String name, Path jar) throws IOException {
        var directory = Files.createDirectories(applications.resolve(name));
        Files.createDirectories(libraries);
        try (var file = new JarFile(jar.toFile())) {
            var source = new Source(jar, file, directory);
            var mainClass = mainClass(file);
            return mainClass.isPresent() ? Optional.of(unpack(name, mainClass.get(), source)) : Optional.empty();
        }
    }

    private static Optional<String> mainClass(JarFile file) throws IOException {
        return Optional.ofNullable(file.getManifest())
                .map(Manifest::getMainAttributes)
                .map(attributes -> attributes.getValue("Start-Class"));
    }

    /** An opened executable jar and where its own parts go. */
    private record Source(Path jar, JarFile file, Path directory) {

        Path classes() {
            return directory.resolve(jar.getFileName());
        }

        /** The classes carry the time of the jar they come from, and are written last. */
        boolean isUnpacked() throws IOException {
            return Files.exists(classes())
                    && Files.getLastModifiedTime(classes()).equals(Files.getLastModifiedTime(jar));
        }
    }

    private Application unpack(String name, String mainClass, Source source) throws IOException {
        boolean isUnpacked = source.isUnpacked();
        var own = new ArrayList<Path>(List.of(source.classes()));
        var others = new ArrayList<Path>();
        for (var entry : libraries(source.file())) {
            var target = target(entry, source);
            if (isMutable(entry) ? !isUnpacked : !Files.exists(target)) {
                copy(source.file(), entry, target);
            }
            (isMutable(entry) ? own : others).add(target);
        }
        if (!isUnpacked) {
            writeClasses(source);
        }
        return new Application(name, mainClass, others.stream().sorted().toList(), own);
    }

    private static List<ZipEntry> libraries(JarFile file) {
        return file.stream()
                .filter(entry -> entry.getName().startsWith(NESTED_LIBRARIES)
                        && entry.getName().endsWith(".jar")
                        && !entry.getName().contains(UNPACKING_TOOL))
                .map(ZipEntry.class::cast)
                .toList();
    }

    private Path target(ZipEntry entry, Source source) {
        var directory = isMutable(entry) ? source.directory() : libraries;
        return directory.resolve(entry.getName().substring(NESTED_LIBRARIES.length()));
    }

    /** Moved into place whole, as another platform may unpack the same library at the same time. */
    private static void copy(JarFile file, ZipEntry entry, Path target) throws IOException {
        var partial = Files.createTempFile(target.getParent(), "unpacking", ".part");
        try (var in = file.getInputStream(entry)) {
            Files.copy(in, partial, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** With the directories: Spring finds the classes of a package in a jar only through the entry of their directory. */
    private static void writeClasses(Source source) throws IOException {
        var file = source.file();
        try (var out = new JarOutputStream(Files.newOutputStream(source.classes()), file.getManifest())) {
            for (var entry : file.stream().toList()) {
                if (isBelow(NESTED_CLASSES, entry)) {
                    out.putNextEntry(new ZipEntry(entry.getName().substring(NESTED_CLASSES.length())));
                    file.getInputStream(entry).transferTo(out);
                }
            }
        }
        Files.setLastModifiedTime(source.classes(), Files.getLastModifiedTime(source.jar()));
    }

    private static boolean isBelow(String directory, ZipEntry entry) {
        return entry.getName().startsWith(directory) && entry.getName().length() > directory.length();
    }

    private static boolean isMutable(ZipEntry entry) {
        return entry.getName().endsWith(MUTABLE);
    }
}
