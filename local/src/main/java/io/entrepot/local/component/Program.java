package io.entrepot.local.component;

import io.entrepot.local.process.StartFailure;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How a service of this project is launched. */
sealed interface Program {

    String VERSION = "0.1.0-SNAPSHOT";

    /** The jar that the build of its module leaves. */
    Path jar(Site site);

    /** Class path and main class, with whatever flags they need. */
    List<String> arguments(Site site);

    default void check(Site site) {
        if (!Files.exists(jar(site))) {
            throw new StartFailure(
                    "%s is missing. Build it with ./run, or with mvn -DskipTests package.".formatted(jar(site)));
        }
    }

    private static Path jar(Site site, String module, String artifact) {
        return site.repository().resolve(module).resolve("target").resolve(artifact + "-" + VERSION + ".jar");
    }

    /** A Spring Boot application, started from its unpacked jar with a shared ahead-of-time cache. */
    record Executable(String module, String artifact, AotCaches caches) implements Program {

        @Override
        public Path jar(Site site) {
            return Program.jar(site, module, artifact);
        }

        @Override
        public List<String> arguments(Site site) {
            return caches.start(artifact);
        }
    }

    /** A plain jar whose libraries lie beside it. */
    record WithLibraries(String module, String artifact, String mainClass) implements Program {

        @Override
        public Path jar(Site site) {
            return Program.jar(site, module, artifact);
        }

        @Override
        public List<String> arguments(Site site) {
            var libraries = jar(site).resolveSibling("lib").resolve("*");
            return List.of("-cp", jar(site) + File.pathSeparator + libraries, mainClass);
        }
    }
}
