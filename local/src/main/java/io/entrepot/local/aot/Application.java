package io.entrepot.local.aot;

import java.nio.file.Path;
import java.util.List;

/**
 * An executable jar, unpacked into plain jars.
 *
 * @param libraries jars of other projects, which change only with their version
 * @param own the service's classes and the project's other modules
 */
public record Application(String name, String mainClass, List<Path> libraries, List<Path> own) {

    public Application {
        libraries = List.copyOf(libraries);
        own = List.copyOf(own);
    }
}
