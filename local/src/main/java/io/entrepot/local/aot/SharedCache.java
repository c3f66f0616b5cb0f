package io.entrepot.local.aot;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An ahead-of-time cache that several applications share. The JVM accepts a cache if the class path it was made with is a
 * prefix of the one it runs with; the prefix here is what all the applications have in common. A union would not do: Spring
 * Boot configures what it finds on the class path, and a gateway must not find a database driver.
 */
public final class SharedCache {

    private static final int KEY_LENGTH = 16;

    private static final String SUFFIX = ".aot";

    private final String name;
    private final List<Application> applications;
    private final List<Path> prefix;
    private final Path file;

    private SharedCache(String name, List<Application> applications, List<Path> prefix, Path file) {
        this.name = name;
        this.applications = applications;
        this.prefix = prefix;
        this.file = file;
    }

    /** The cache's name follows from what is in it and from the JVM and its flags, so that a stale one is never met. */
    public static SharedCache of(String name, List<Application> applications, Path directory, List<String> flags)
            throws IOException {
        var prefix = new ArrayList<>(sharedLibraries(applications));
        prefix.add(RehearsalJar.in(directory));
        var file = directory.resolve(name + "-" + key(prefix, flags) + SUFFIX);
        return new SharedCache(name, List.copyOf(applications), List.copyOf(prefix), file);
    }

    static List<Path> sharedLibraries(List<Application> applications) {
        var shared = new LinkedHashSet<>(applications.getFirst().libraries());
        applications.forEach(application -> shared.retainAll(application.libraries()));
        return List.copyOf(shared);
    }

    public boolean exists() {
        return Files.exists(file);
    }

    public Path file() {
        return file;
    }

    /** Takes a finished cache into use and drops those it replaces; a JVM that still runs on one keeps it open. */
    public void adopt(Path finished) throws IOException {
        Files.move(finished, file, StandardCopyOption.ATOMIC_MOVE);
        try (var older = Files.newDirectoryStream(file.getParent(), name + "-*" + SUFFIX)) {
            for (var cache : older) {
                if (!cache.equals(file)) {
                    Files.delete(cache);
                }
            }
        }
    }

    /** The application whose start tells most about the others: the one with the least of its own. */
    public Application sample() {
        return applications.stream()
                .min(Comparator.comparingInt(
                        application -> application.libraries().size()))
                .orElseThrow();
    }

    /** JVM arguments of the run that makes the cache; it writes to a file beside, as it may fail half-way. */
    public List<String> rehearsal(Path output) {
        var sample = sample();
        return List.of(
                "-XX:AOTCacheOutput=" + output,
                "-Dspring.context.exit=onRefresh",
                "-cp",
                join(prefix),
                Rehearsal.class.getName(),
                sample.mainClass(),
                join(rest(sample)));
    }

    /** JVM arguments of a run that fails if the cache is not accepted. */
    public List<String> proof(Path cache) {
        return List.of("-XX:AOTCache=" + cache, "-XX:AOTMode=on", "-cp", join(prefix), Rehearsal.class.getName());
    }

    /** JVM arguments that start an application, with the cache if there is one. */
    public List<String> start(Application application) {
        var arguments = new ArrayList<String>();
        if (exists()) {
            arguments.add("-XX:AOTCache=" + file);
        }
        var classPath =
                Stream.concat(prefix.stream(), rest(application).stream()).toList();
        arguments.addAll(List.of("-cp", join(classPath), application.mainClass()));
        return arguments;
    }

    private List<Path> rest(Application application) {
        return Stream.concat(application.own().stream(), application.libraries().stream())
                .filter(jar -> !prefix.contains(jar))
                .toList();
    }

    private static String join(List<Path> classPath) {
        return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static String key(List<Path> prefix, List<String> flags) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((Runtime.version() + " " + flags).getBytes(StandardCharsets.UTF_8));
            prefix.forEach(jar -> digest.update(identity(jar).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest()).substring(0, KEY_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** What the JVM itself compares of a jar. */
    private static String identity(Path jar) {
        try {
            return jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
